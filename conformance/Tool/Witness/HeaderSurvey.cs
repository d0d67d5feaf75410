// SPDX-License-Identifier: MIT
using System.Collections.Concurrent;
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Rules;
using SynOS.Interop.Facts.Model;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>Reads headers, and lets gcc judge the facts of each.</summary>
internal static class HeaderSurvey
{
    /// <summary>Two, because each header waits for a process of its own most of the time.</summary>
    private const int AtOnce = 2;

    /// <summary>The verdicts in the order of the headers, and of the targets for each.</summary>
    public static Task<IReadOnlyList<HeaderVerdict>> RunAsync(
        LinuxHeaders set, IReadOnlyList<string> headers, IReadOnlyList<WitnessTarget> targets, CancellationToken cancellation) =>
        RunAsync(set, headers, targets, (header, diagnostics) => Read(set, header, diagnostics), cancellation);

    /// <param name="set">Whose headers they are.</param>
    /// <param name="headers">Headers of it.</param>
    /// <param name="targets">Whose gcc is asked.</param>
    /// <param name="read">Gives a header's facts for all targets; null with an error when it has none.</param>
    /// <param name="cancellation">Ends the compilers too.</param>
    public static async Task<IReadOnlyList<HeaderVerdict>> RunAsync(
        LinuxHeaders set, IReadOnlyList<string> headers, IReadOnlyList<WitnessTarget> targets, Func<string, DiagnosticBag, FactSet?> read, CancellationToken cancellation)
    {
        var witnesses = new List<HeaderWitness>();
        foreach (var target in targets)
            witnesses.Add(await HeaderWitness.CreateAsync(target, set, cancellation));

        var verdicts = new ConcurrentDictionary<int, List<HeaderVerdict>>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, headers.Count, options, async (i, token) => verdicts[i] = await JudgeAsync(headers[i], witnesses, read, token));
        return [.. verdicts.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value)];
    }

    public static FactSet? Read(LinuxHeaders set, string header, DiagnosticBag diagnostics) =>
        HeaderParser.Parse(new HeaderRequest(set.PathOf(header), [], []) { Rules = RuleLevel.Off }, diagnostics);

    private static async Task<List<HeaderVerdict>> JudgeAsync(
        string header, List<HeaderWitness> witnesses, Func<string, DiagnosticBag, FactSet?> read, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var facts = read(header, diagnostics);
        var verdicts = new List<HeaderVerdict>();
        foreach (var witness in witnesses)
        {
            var why = facts is null ? diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) : LeftOut(witness, diagnostics);
            var verdict = facts is null || why is not null
                ? await witness.AskWithoutFactsAsync(header, $"{why}", cancellation)
                : await witness.AskAsync(header, facts, [.. LeftOutMacros(diagnostics)], cancellation);
            verdicts.Add(verdict with { LeftOut = [.. diagnostics.Where(d => d.Id is DiagnosticIds.MacroLeftOut or DiagnosticIds.NotExpressible)] });
        }

        return verdicts;
    }

    private static Diagnostic? LeftOut(HeaderWitness witness, DiagnosticBag diagnostics) =>
        diagnostics.FirstOrDefault(d => d.Id == DiagnosticIds.TargetLeftOut && d.Message.Contains($" for {witness.Target} (", StringComparison.Ordinal));

    /// <summary>The macros that the reader lists as left out, without those that take arguments.</summary>
    private static IEnumerable<string> LeftOutMacros(DiagnosticBag diagnostics) => diagnostics
        .Where(d => d.Id == DiagnosticIds.MacroLeftOut && !d.Message.Contains("(it takes arguments)", StringComparison.Ordinal))
        .Select(d => d.Message[..d.Message.IndexOf(' ', StringComparison.Ordinal)])
        .Distinct();
}
