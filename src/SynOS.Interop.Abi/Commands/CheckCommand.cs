// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;
using SynOS.Interop.Abi.Compare.Output;
using SynOS.Interop.Abi.Store;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>check HEADER LOCK [--warn]</c>: any change that the lock does not know is reported.</summary>
internal static class CheckCommand
{
    private const string Warn = "--warn";

    public static Command Command { get; } = new(
        "check",
        "HEADER LOCK",
        """
        synos-abi check HEADER LOCK [--warn] [--whole]
            Reports every change since the lock. --warn prints the changes as warnings; --whole is for a lock that was
            made with it.
        """,
        Run)
    {
        Values = [PolicyOption.Name, .. HeaderOptions.Values, .. OutputOptions.Values],
        Flags = [Warn, HeaderOptions.Whole, .. OutputOptions.Flags],
    };

    private static int Run(CommandLine line, TextWriter output, DiagnosticBag diagnostics)
    {
        OutputOptions.Check(line);
        var policy = PolicyOption.Of(line);
        InputReader.RefuseSwapped(line);
        var (header, path) = (line.Operands[0], line.Operands[1]);
        // Both are read before giving up, so that one run reports everything.
        var @lock = LockReader.Read(path, diagnostics);
        var facts = InputReader.Read(header, line, diagnostics);
        var report = new ChangeReport("check", path, header, [], ExitCode.CannotTell)
        {
            Severity = line.Has(Warn) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
        };
        if (@lock is not null && facts is not null && !OtherLockRule.Reports(header, facts, path, @lock, diagnostics)
            && !DisjointTargetsRule.Reports(path, @lock.Facts, header, facts, line, diagnostics))
        {
            var complete = InputReader.Complete(@lock.Facts, facts, HeaderOptions.Request(header, line));
            var changes = LockComparer.Compare(@lock.Facts, complete, HeaderOptions.TargetsOf(line), policy).Where(c => !c.IsComment).ToList();
            report = report with { Changes = changes, ExitCode = changes.Count == 0 ? ExitCode.Fine : ExitCode.Differs };
        }

        if (OutputOptions.IsDocument(line))
            OutputOptions.Write(line, output, report with { Messages = [.. diagnostics] });
        else if (facts is not null)
            AddMessages(report, facts, diagnostics);
        return report.ExitCode;
    }

    private static void AddMessages(ChangeReport report, FactSet facts, DiagnosticBag diagnostics)
    {
        // A facts file knows which header it was made from, and that is what is to be accepted.
        var source = facts.Locations.Values.Select(l => l.File).FirstOrDefault(report.New);
        var accept = $"'synos-abi accept {Quote(source)} {Quote(report.Old)}'";
        foreach (var change in report.Changes)
        {
            var remedy = change.Kind == ChangeKind.Breaking
                ? $"undo it, or raise the header's *_ABI_VERSION and run {accept}."
                : $"run {accept} and commit the lock.";
            diagnostics.Add(change.ToDiagnostic(report.Severity, remedy));
        }
    }

    /// <summary>A path as a shell takes it.</summary>
    public static string Quote(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
