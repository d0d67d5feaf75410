// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;
using SynOS.Interop.Abi.Compare.Output;
using SynOS.Interop.Abi.Store;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>accept HEADER LOCK [--because TEXT]</c>: the header's facts become the lock's.</summary>
internal static class AcceptCommand
{
    private const string Because = "--because";

    public static Command Command { get; } = new(
        "accept",
        "HEADER LOCK",
        """
        synos-abi accept HEADER LOCK [--because TEXT] [--whole]
            Writes the header's facts into the lock; with --targets those of these targets, and keeps what the lock says
            of others. Breaking changes are refused, unless a constant named
            *_ABI_VERSION was raised, or --because says why; the reason is recorded at the head of the lock.
        """,
        Run)
    {
        Values = [Because, PolicyOption.Name, .. HeaderOptions.Values, .. OutputOptions.Values],
        Flags = [HeaderOptions.Whole, OutputOptions.Json],
    };

    private static int Run(CommandLine line, TextWriter output, DiagnosticBag diagnostics)
    {
        var (header, path) = (line.Operands[0], line.Operands[1]);
        var because = line.Value(Because)?.Trim();
        if (because is not null && (because.Length == 0 || because.AsSpan().ContainsAnyInRange('\0', '\x1f')))
            throw new UsageException("'--because' needs a reason on one line.");
        OutputOptions.Check(line);
        InputReader.RefuseSwapped(line);
        var report = Accept(header, path, because, line, diagnostics);
        if (line.Has(OutputOptions.Json))
            OutputOptions.Write(line, output, report with { Messages = [.. diagnostics] });
        else if (report.ExitCode == ExitCode.Differs)
            AddRefused(report, diagnostics);
        else
            WriteAccepted(report, line, output);
        return report.ExitCode;
    }

    private static ChangeReport Accept(string header, string path, string? because, CommandLine line, DiagnosticBag diagnostics)
    {
        var report = new ChangeReport("accept", path, header, [], ExitCode.CannotTell);
        var @lock = LockReader.Read(path, diagnostics);
        var facts = InputReader.Read(header, line, diagnostics);
        if (@lock is null || facts is null || OtherLockRule.Reports(header, facts, path, @lock, diagnostics))
            return report;

        var complete = InputReader.Complete(@lock.Facts, facts, HeaderOptions.Request(header, line));
        report = report with { Changes = [.. LockComparer.Compare(@lock.Facts, complete, policy: PolicyOption.Of(line)).Where(c => !c.IsComment)] };
        var breaking = report.Count(ChangeKind.Breaking);
        if (breaking != 0 && because is null && !LockComparer.IsVersionRaised(@lock.Facts, facts))
        {
            diagnostics.Error(DiagnosticIds.AcceptRefused, new SourceLocation(path, 0, 0), FormattableString.Invariant($"the lock is left as it is: {breaking} breaking, and the version of the ABI is the same. To go on: undo the change, raise the header's *_ABI_VERSION, or say why with --because TEXT."));
            return report with { ExitCode = ExitCode.Differs };
        }

        // The reason stays in the lock, where a reviewer of the next change sees it.
        List<string> comments = [.. @lock.Comments.Count == 0 ? [FactsWriter.Licence] : @lock.Comments];
        if (breaking != 0 && because is not null)
            comments.Add(FormattableString.Invariant($"# accepted {breaking} breaking: {because}"));
        AtomicFile.WriteIfChanged(path, FactsWriter.WriteLock(PartialFacts.Join(facts, @lock.Facts), comments), @lock.Content);
        return report with { ExitCode = ExitCode.Fine };
    }

    private static void AddRefused(ChangeReport report, DiagnosticBag diagnostics)
    {
        foreach (var change in report.Changes.Where(c => c.Kind == ChangeKind.Breaking))
            diagnostics.Add(change.ToDiagnostic(DiagnosticSeverity.Error, ""));
    }

    private static void WriteAccepted(ChangeReport report, CommandLine line, TextWriter output)
    {
        var palette = OutputOptions.PaletteFor(line, line.OutputIsTerminal);
        foreach (var change in report.Changes)
            output.WriteLine($"{change.Location}: {palette.Kind(change.Kind, change.KindName)} {change.Id}: {palette.Strong(change.What)}: accepted");
    }
}
