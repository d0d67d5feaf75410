// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Facts;
using SynOS.Interop.Abi.Lock;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>accept HEADER LOCK [--because TEXT]</c>: the header's facts become the lock's.</summary>
internal static class AcceptCommand
{
    private const string Because = "--because";

    public static Command Command { get; } = new(
        "accept",
        "HEADER LOCK",
        """
        synos-abi accept HEADER LOCK [--because TEXT]
            Writes the header's facts into the lock. Breaking changes are refused, unless a constant named
            *_ABI_VERSION was raised, or --because says why; the reason is recorded at the head of the lock.
        """,
        Run)
    {
        Values = [Because, .. HeaderOptions.Values],
    };

    private static int Run(CommandLine line, TextWriter output, DiagnosticBag diagnostics)
    {
        var (header, path) = (line.Operands[0], line.Operands[1]);
        var because = line.Value(Because)?.Trim();
        if (because is not null && (because.Length == 0 || because.AsSpan().ContainsAnyInRange('\0', '\x1f')))
            throw new UsageException("'--because' needs a reason on one line.");
        var @lock = LockReader.Read(path, diagnostics);
        var facts = InputReader.Read(header, line, diagnostics);
        if (@lock is null || facts is null)
            return ExitCode.CannotTell;

        var changes = LockComparer.Compare(@lock.Facts, facts).Where(c => !c.IsComment).ToList();
        var breaking = changes.Where(c => c.Kind == ChangeKind.Breaking).ToList();
        if (breaking.Count != 0 && because is null && !LockComparer.IsVersionRaised(@lock.Facts, facts))
        {
            foreach (var change in breaking)
                diagnostics.Add(change.ToDiagnostic(DiagnosticSeverity.Error, ""));
            diagnostics.Error(DiagnosticIds.AcceptRefused, new SourceLocation(path, 0, 0), FormattableString.Invariant($"the lock is left as it is: {breaking.Count} breaking, and the version of the ABI is the same. To go on: undo the change, raise the header's *_ABI_VERSION, or say why with --because TEXT."));
            return ExitCode.Differs;
        }

        // The reason stays in the lock, where a reviewer of the next change sees it.
        List<string> comments = [.. @lock.Comments.Count == 0 ? [LockWriter.Licence] : @lock.Comments];
        if (breaking.Count != 0 && because is not null)
            comments.Add(FormattableString.Invariant($"# accepted {breaking.Count} breaking: {because}"));
        AtomicFile.WriteIfChanged(path, LockWriter.Write(facts, comments));
        foreach (var change in changes)
            output.WriteLine($"{change.Location}: {change.KindName} {change.Id}: {change.What}: accepted");
        return ExitCode.Fine;
    }
}
