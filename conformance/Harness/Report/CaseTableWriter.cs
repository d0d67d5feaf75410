// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Verdict;

namespace SynOS.Conformance.Harness.Report;

/// <summary>Prints what C and C# saw in each case, side by side: at the kernel's own numbers, and at the planned ones.</summary>
public sealed class CaseTableWriter(TextWriter output, Glyphs glyphs)
{
    public void Write(RunVerdict verdict, int syscallBase, RunVerdict planned, int plannedBase)
    {
        string[] head = ["case", "call", $"C at {syscallBase}", $"C# at {syscallBase}", $"C at {plannedBase}", $"C# at {plannedBase}", "agreed"];
        var rows = verdict.Cases.Select(one => Row(one, planned.Find(one.Case))).ToList();
        int[] widths = [.. head.Select((head, i) => rows.Max(row => row[i].Length) is var widest && widest > head.Length ? widest : head.Length)];
        WriteLine(widths, up: false, down: true);
        WriteCells(widths, head);
        WriteLine(widths, up: true, down: true);
        foreach (string[] row in rows)
            WriteCells(widths, row);
        WriteLine(widths, up: true, down: false);
        foreach (Disagreement disagreement in verdict.Disagreements)
            output.WriteLine($"{glyphs.No} {disagreement}");
        foreach (Disagreement disagreement in planned.Disagreements)
            output.WriteLine($"{glyphs.No} at {plannedBase}: {disagreement}");
    }

    private string[] Row(CaseVerdict verdict, CaseVerdict? planned) =>
    [
        verdict.Case,
        (verdict.Expected ?? verdict.C ?? verdict.CSharp)!.Call.Replace("synos_", "", StringComparison.Ordinal),
        Summary(verdict.C),
        Summary(verdict.CSharp),
        Summary(planned?.C),
        Summary(planned?.CSharp),
        verdict.Agreed && planned is { Agreed: true } ? glyphs.Yes : glyphs.No,
    ];

    // The result alone: memory and text have been compared byte for byte, and show when they disagree.
    private static string Summary(MaskedLine? line) =>
        line is null ? "nothing" : line.Find("errno") is { } errno and not "0" ? errno : line.Find("ret")!;

    private void WriteCells(int[] widths, IReadOnlyList<string> cells) =>
        output.WriteLine($"{glyphs.Vertical} {string.Join($" {glyphs.Vertical} ", cells.Select((cell, i) => cell.PadRight(widths[i])))} {glyphs.Vertical}");

    private void WriteLine(int[] widths, bool up, bool down)
    {
        output.Write(glyphs.Joint(up, true, down, false));
        for (int i = 0; i < widths.Length; i++)
        {
            output.Write(new string(glyphs.Horizontal, widths[i] + 2));
            output.Write(glyphs.Joint(up, i < widths.Length - 1, down, true));
        }
        output.WriteLine();
    }
}
