// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Verdict;

namespace SynOS.Conformance.Harness.Report;

/// <summary>Prints what C and C# saw in each case, side by side.</summary>
public sealed class CaseTableWriter(TextWriter output, Glyphs glyphs)
{
    private static readonly string[] Head = ["case", "call", "C saw", "C# saw", "agreed"];

    public void Write(RunVerdict verdict)
    {
        var rows = verdict.Cases.Select(Row).ToList();
        int[] widths = [.. Head.Select((head, i) => rows.Max(row => row[i].Length) is var widest && widest > head.Length ? widest : head.Length)];
        WriteLine(widths, up: false, down: true);
        WriteCells(widths, Head);
        WriteLine(widths, up: true, down: true);
        foreach (string[] row in rows)
            WriteCells(widths, row);
        WriteLine(widths, up: true, down: false);
        foreach (Disagreement disagreement in verdict.Disagreements)
            output.WriteLine($"{glyphs.No} {disagreement}");
    }

    private string[] Row(CaseVerdict verdict) =>
    [
        verdict.Case,
        (verdict.Expected ?? verdict.C ?? verdict.CSharp)!.Call.Replace("synos_", "", StringComparison.Ordinal),
        Summary(verdict.C),
        Summary(verdict.CSharp),
        verdict.Agreed ? glyphs.Yes : glyphs.No,
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
