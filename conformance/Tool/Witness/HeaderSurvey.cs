// SPDX-License-Identifier: MIT
using System.Collections.Concurrent;
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Rules;
using SynOS.Interop.Facts.Model;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>Reads headers, and lets gcc judge the facts of each.</summary>
internal static class HeaderSurvey
{
    /// <summary>Where linux-libc-dev has its headers.</summary>
    public const string Root = "/usr/include";

    /// <summary>Two, because each header waits for a process of its own most of the time.</summary>
    private const int AtOnce = 2;

    /// <summary>Every header below <c>linux/</c>, as programs include it.</summary>
    public static IReadOnlyList<string> All() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "linux"), "*.h", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The verdicts in the order of the headers, and of the targets for each.</summary>
    public static Task<IReadOnlyList<HeaderVerdict>> RunAsync(
        IReadOnlyList<string> headers, IReadOnlyList<WitnessTarget> targets, CancellationToken cancellation) =>
        RunAsync(headers, targets, Read, cancellation);

    /// <param name="headers">Headers below <see cref="Root"/>.</param>
    /// <param name="targets">Whose gcc is asked.</param>
    /// <param name="read">Gives a header's facts for all targets; null with an error when it has none.</param>
    /// <param name="cancellation">Ends the compilers too.</param>
    public static async Task<IReadOnlyList<HeaderVerdict>> RunAsync(
        IReadOnlyList<string> headers, IReadOnlyList<WitnessTarget> targets, Func<string, DiagnosticBag, FactSet?> read, CancellationToken cancellation)
    {
        var witnesses = new List<HeaderWitness>();
        foreach (var target in targets)
            witnesses.Add(await HeaderWitness.CreateAsync(target, cancellation));

        var verdicts = new ConcurrentDictionary<int, List<HeaderVerdict>>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, headers.Count, options, async (i, token) => verdicts[i] = await JudgeAsync(headers[i], witnesses, read, token));
        return [.. verdicts.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value)];
    }

    public static FactSet? Read(string header, DiagnosticBag diagnostics) =>
        HeaderParser.Parse(new HeaderRequest(Path.Combine(Root, header), [], []) { Rules = RuleLevel.Off }, diagnostics);

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
