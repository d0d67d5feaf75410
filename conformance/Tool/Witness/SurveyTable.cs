// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Facts.Model;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>Verdicts as a table for people: a line a target, then what was left out and why.</summary>
internal static partial class SurveyTable
{
    private const int MostReasons = 12;

    public static void Write(IReadOnlyList<HeaderVerdict> verdicts, TextWriter output)
    {
        foreach (var problem in verdicts.SelectMany(verdict => verdict.Problems()))
            output.WriteLine(problem);

        output.WriteLine($"{"target",-8} {"headers",8} {"compared",10} {"unequal",8} {"skipped",8} {"omitted",8} {"not read",9}   compared: {"records",8} {"fields",8} {"bits",6} {"enums",8} {"constants",10} {"typedefs",9} {"calls",6}");
        foreach (var target in verdicts.GroupBy(verdict => verdict.Target))
        {
            Say(output, $"{target.Key,-8} {target.Count(v => v.NotCompared is null),8} {target.Sum(v => v.Compared.Count),10:N0} {target.Sum(v => v.Unequal.Count),8:N0} {target.Sum(v => v.Skipped.Count),8:N0} {target.Sum(v => v.Omitted.Count),8:N0} {target.Count(v => v.IsReadersFault),9}   {Kinds([.. target.SelectMany(v => v.Compared)])}");
        }

        WriteLeftOut(verdicts, output);
        output.WriteLine("facts that C cannot be asked about, of all targets:");
        foreach (var reason in verdicts.SelectMany(v => v.Skipped).GroupBy(s => s.Reason).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
            Say(output, $"{reason.Count(),8:N0} {reason.Key}");
        output.WriteLine("headers that do not compile alone, and were not compared:");
        foreach (var header in verdicts.Where(v => v.NotCompared is not null && !v.IsReadersFault).GroupBy(v => v.Header))
            Say(output, $"    {header.Key} ({string.Join(", ", header.Select(v => v.Target))}): {header.First().NotCompared}");
    }

    /// <summary>What has no fact, and why: the same for all targets, so it is counted once.</summary>
    private static void WriteLeftOut(IReadOnlyList<HeaderVerdict> verdicts, TextWriter output)
    {
        output.WriteLine("left out of the facts, and listed with a reason when the header is read:");
        var reasons = verdicts.DistinctBy(v => v.Header).SelectMany(v => v.LeftOut)
            .Select(d => d.Id == DiagnosticIds.MacroLeftOut ? "macro: " + Quoted().Replace(Reason().Match(d.Message).Value, "'…'") : "other than a macro")
            .GroupBy(reason => reason, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        foreach (var reason in reasons.Take(MostReasons))
            Say(output, $"{reason.Count(),8:N0} {reason.Key}");
        if (reasons.Count > MostReasons)
            Say(output, $"{reasons.Skip(MostReasons).Sum(r => r.Count()),8:N0} macro: {reasons.Count - MostReasons} other reasons");
    }

    private static string Kinds(List<Fact> facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{"",9} {facts.OfType<RecordFact>().Count(),8:N0} {facts.Count(f => f is FieldFact { Bits: null }),8:N0} {facts.Count(f => f is FieldFact { Bits: not null }),6:N0} {facts.Count(f => f is EnumFact or EnumeratorFact),8:N0} {facts.OfType<ConstantFact>().Count(),10:N0} {facts.OfType<TypedefFact>().Count(),9:N0} {facts.OfType<CallFact>().Count(),6:N0}");

    private static void Say(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<=is not a constant \().*(?=\) and is left out)")]
    private static partial Regex Reason();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();
}
