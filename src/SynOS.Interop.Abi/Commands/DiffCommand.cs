// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Facts;
using SynOS.Interop.Abi.Lock;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>diff OLD NEW</c>: every change is a result, one a line, and none is an error.</summary>
internal static class DiffCommand
{
    public static Command Command { get; } = new(
        "diff",
        "OLD NEW",
        """
        synos-abi diff OLD NEW
            Reports every change between two headers, locks or facts files, and what it breaks.
        """,
        Run)
    {
        Values = HeaderOptions.Values,
    };

    private static int Run(CommandLine line, TextWriter output, DiagnosticBag diagnostics)
    {
        var old = InputReader.Read(line.Operands[0], line, diagnostics);
        var now = InputReader.Read(line.Operands[1], line, diagnostics);
        if (old is null || now is null)
            return ExitCode.CannotTell;

        var changes = LockComparer.Compare(old, now);
        foreach (var change in changes)
            output.WriteLine($"{change.Location}: {change.KindName} {change.Id}: {change.What}: {change.Effect}");
        foreach (var kind in new[] { ChangeKind.Breaking, ChangeKind.Additive, ChangeKind.Neutral })
        {
            var count = changes.Count(c => c.Kind == kind);
            if (count != 0)
                output.WriteLine(FormattableString.Invariant($"{count} {changes.First(c => c.Kind == kind).KindName}"));
        }

        return changes.Any(c => !c.IsComment) ? ExitCode.Differs : ExitCode.Fine;
    }
}
