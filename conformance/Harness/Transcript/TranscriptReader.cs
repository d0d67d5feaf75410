// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Transcript;

/// <summary>Takes transcript lines out of a program's KTAP suite, or out of the file of expected lines, where what is given to a case stands above its line.</summary>
public static class TranscriptReader
{
    private const string Mark = "case=";
    private const string InputMark = "given=";
    private const string ArgumentMark = "argument=";

    public static ProgramTranscript FromSuite(string program, string source, KtapSuite suite)
    {
        var lines = new List<TranscriptLine>();
        var problems = new List<LocatedProblem>();
        foreach (KtapTest test in suite.Tests)
        {
            int before = lines.Count;
            foreach (KtapComment comment in test.Comments.Where(comment => IsTranscript(comment.Text)))
                Add(lines, problems, source, comment.Line, comment.Column, comment.Text);
            if (lines.Count - before == 1 && lines[^1].Case != test.Name)
                problems.Add(new LocatedProblem(source, test.Line, 1, $"the result is named '{test.Name}', its transcript line '{lines[^1].Case}'"));
            else if (lines.Count == before)
                problems.Add(new LocatedProblem(source, test.Line, 1, $"no transcript line before the result of '{test.Name}'"));
        }
        return new ProgramTranscript(program, source, lines, problems);
    }

    public static ProgramTranscript FromExpectation(string source, string text)
    {
        var lines = new List<TranscriptLine>();
        var problems = new List<LocatedProblem>();
        string[] all = text.Split('\n');
        string? given = null;
        for (int i = 0; i < all.Length; i++)
        {
            string line = all[i].StartsWith("# ", StringComparison.Ordinal) ? all[i][2..] : all[i];
            if (given is not null && !line.StartsWith($"{Mark}{given} ", StringComparison.Ordinal))
                problems.Add(new LocatedProblem(source, i + 1, 1, $"the answer to '{given}' has to follow what is given to it"));
            given = all[i].StartsWith(InputMark, StringComparison.Ordinal) ? all[i][InputMark.Length..].Split(' ')[0] : null;
            if (given is not null || all[i].StartsWith(ArgumentMark, StringComparison.Ordinal))
                continue;
            if (IsTranscript(line))
                Add(lines, problems, source, i + 1, all[i].Length - line.Length + 1, line);
            else if (all[i].Length > 0 && all[i][0] != '#')
                problems.Add(new LocatedProblem(source, i + 1, 1, "neither a transcript line nor a comment"));
        }
        return new ProgramTranscript("expected", source, lines, problems);
    }

    private static bool IsTranscript(string text) => text.StartsWith(Mark, StringComparison.Ordinal);

    private static void Add(List<TranscriptLine> lines, List<LocatedProblem> problems, string source, int number, int column, string text)
    {
        TranscriptLine? line = TranscriptLineParser.Parse(source, number, column, text, out LocatedProblem? problem);
        if (problem is not null)
            problems.Add(problem);
        if (line is not null)
            lines.Add(line);
    }
}
