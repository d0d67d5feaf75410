// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Transcript;

namespace SynOS.Conformance.Harness.Verdict;

/// <summary>Compares what C saw, what C# saw and what is expected, case by case and name by name.</summary>
public static class TranscriptComparer
{
    private const string WholeLine = "line";

    public static RunVerdict Compare(
        ProgramTranscript expected,
        ProgramTranscript c,
        ProgramTranscript csharp,
        IReadOnlyDictionary<string, StructLayout> layouts)
    {
        ProgramTranscript[] sources = [expected, c, csharp];
        var lines = sources.Select(source => source.Lines.ToLookup(line => line.Case, line => MaskedLine.From(line, layouts))).ToArray();
        var names = sources.SelectMany(source => source.Lines).Select(line => line.Case).Distinct();
        return new RunVerdict([.. names.Select(name => Judge(name, lines[0][name].ToList(), lines[1][name].ToList(), lines[2][name].ToList()))]);
    }

    private static CaseVerdict Judge(string name, List<MaskedLine> expected, List<MaskedLine> c, List<MaskedLine> csharp)
    {
        var disagreements = new List<Disagreement>();
        if (expected.Count != 1 || c.Count != 1 || csharp.Count != 1)
        {
            disagreements.Add(new Disagreement(name, WholeLine, Count(expected), Count(c), Count(csharp)));
            return new CaseVerdict(name, expected.FirstOrDefault(), c.FirstOrDefault(), csharp.FirstOrDefault(), disagreements);
        }

        var parts = expected[0].Parts.Concat(c[0].Parts).Concat(csharp[0].Parts).Select(part => part.Key).Distinct();
        foreach (string part in parts)
        {
            var difference = new Disagreement(name, part, expected[0].Find(part), c[0].Find(part), csharp[0].Find(part));
            if (difference.Expected != difference.C || difference.Expected != difference.CSharp)
                disagreements.Add(difference);
        }
        return new CaseVerdict(name, expected[0], c[0], csharp[0], disagreements);
    }

    private static string Count(List<MaskedLine> lines) => lines.Count switch
    {
        0 => "no line",
        1 => "a line",
        _ => $"{lines.Count} lines",
    };
}
