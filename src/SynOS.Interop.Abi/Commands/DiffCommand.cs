// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;
using SynOS.Interop.Abi.Compare.Output;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>diff OLD NEW</c>: every change is a result, one a line, and none is an error.</summary>
internal static class DiffCommand
{
    public static Command Command { get; } = new(
        "diff",
        "OLD NEW",
        """
        synos-abi diff OLD NEW
        synos-abi diff --git REV[..REV] HEADER
            Reports every change between two headers, locks or facts files, and whom it breaks. With --git
            between two revisions of one, or a revision and the file as it is. With --whole headers count
            with what they include.
        """,
        Run)
    {
        Values = [RevisionOption.Name, PolicyOption.Name, .. HeaderOptions.Values, .. OutputOptions.Values],
        Flags = [HeaderOptions.Whole, .. OutputOptions.Flags],
        OperandsWith = (RevisionOption.Name, "HEADER"),
    };

    private static int Run(CommandLine line, TextWriter output, DiagnosticBag diagnostics)
    {
        OutputOptions.Check(line);
        _ = PolicyOption.Of(line);
        var report = line.Value(RevisionOption.Name) is { } range
            ? CompareRevisions(range, line, diagnostics)
            : Compare(line, diagnostics);
        if (report.ExitCode != ExitCode.CannotTell || OutputOptions.IsDocument(line))
            OutputOptions.Write(line, output, report with { Messages = [.. diagnostics] });
        return report.ExitCode;
    }

    private static ChangeReport Compare(CommandLine line, DiagnosticBag diagnostics)
    {
        var (oldPath, newPath) = (line.Operands[0], line.Operands[1]);
        var old = InputReader.Read(oldPath, line, diagnostics);
        var now = InputReader.Read(newPath, line, diagnostics);
        if (old is not null && now is not null)
            now = InputReader.Complete(old, now, HeaderOptions.Request(newPath, line));
        return Report(old, now, oldPath, newPath, line, diagnostics);
    }

    private static ChangeReport CompareRevisions(string range, CommandLine line, DiagnosticBag diagnostics)
    {
        var path = line.Operands[0];
        var (old, now, prefixes) = RevisionOption.Read(range, path, line, diagnostics);
        return Report(old, now, prefixes.FirstOrDefault(range + ":") + path, prefixes.ElementAtOrDefault(1) + path, line, diagnostics) with { Revisions = prefixes };
    }

    private static ChangeReport Report(FactSet? old, FactSet? now, string oldName, string newName, CommandLine line, DiagnosticBag diagnostics)
    {
        if (old is null || now is null || DisjointTargetsRule.Reports(oldName, old, newName, now, line, diagnostics))
            return new ChangeReport("diff", oldName, newName, [], ExitCode.CannotTell);
        var changes = LockComparer.Compare(old, now, HeaderOptions.TargetsOf(line), PolicyOption.Of(line));
        return new ChangeReport("diff", oldName, newName, changes, changes.Exists(c => !c.IsComment) ? ExitCode.Differs : ExitCode.Fine);
    }
}
