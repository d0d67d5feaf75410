// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Targets;

namespace SynOS.Interop.Facts.Text;

/// <summary>
/// Reads facts files and locks: every line becomes a fact, something that belongs to facts, or a problem. Nothing is skipped in silence;
/// what a problem is worth is for the caller to say.
/// </summary>
internal sealed class FactsReader
{
    /// <summary>Beyond any fact; texts of comments are longest.</summary>
    private const int LongestLine = 1 << 20;

    private readonly FactParser _parser = new();
    private readonly List<string> _comments = [];
    private readonly List<(Fact Fact, int Line)> _facts = [];
    private readonly Dictionary<string, SourceLocation> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _docs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TargetSet Targets, int Line)> _held = new(StringComparer.Ordinal);
    private readonly List<FactsProblem> _problems = [];
    private readonly List<(string Word, int Line)> _notes = [];
    private string? _header;
    private TargetSet _measured;
    private string _previous = "";

    private FactsReader()
    {
    }

    /// <param name="text">Any text.</param>
    /// <param name="mostProblems">After so many problems it is no lock, and more of them would say no more: the rest is not read.</param>
    public static FactsText Read(string text, int mostProblems = int.MaxValue) => new FactsReader().ReadAll(text, mostProblems);

    private FactsText ReadAll(string text, int mostProblems)
    {
        int start = 0;
        for (int number = 1; start < text.Length; number++)
        {
            int end = text.IndexOf('\n', start);
            ReadLine(text.Substring(start, (end < 0 ? text.Length : end) - start), number, isCutOff: end < 0);
            start = end < 0 ? text.Length : end + 1;
            if (_problems.Count < mostProblems)
                continue;
            Report(FactsProblemKind.Broken, number + 1, 1, "so many lines are broken that the rest is not read", "");
            break;
        }

        var set = new FactSet(_facts.Select(fact => fact.Fact), _places, _docs, _header) { Measured = _measured };
        return new FactsText(set, _facts, _comments, _problems) { Notes = _notes };
    }

    private void ReadLine(string line, int number, bool isCutOff)
    {
        int control = line.Length > LongestLine ? -1 : FirstControl(line);
        if (line.Length > LongestLine)
        {
            Report(FactsProblemKind.Broken, number, 1, "the line is longer than any fact (1 MiB)", line.Substring(0, 200));
            return;
        }

        if (control >= 0 && control == line.Length - 1 && line[control] == '\r')
        {
            Report(FactsProblemKind.Form, number, line.Length, "the line ends in CR LF, and lines of facts end in LF", line);
            line = line.Substring(0, control);
        }
        else if (control >= 0)
        {
            Report(FactsProblemKind.Broken, number, control + 1, "the line has a control character in it", line);
            return;
        }
        else if (isCutOff)
        {
            Report(FactsProblemKind.Form, number, 1, "the last line has no line end, so the file may be cut off", line);
        }

        if (Understand(line, number) is { } problem)
        {
            _problems.Add(new FactsProblem(FactsProblemKind.Broken, number, 1, problem, line)
            {
                Key = BrokenFact.KeyOf(line),
                Unknown = BrokenFact.UnknownPropertyOf(line),
            });
        }
    }

    /// <summary>Gives what is wrong; null when the line is understood.</summary>
    private string? Understand(string line, int number)
    {
        if (line.StartsWith("#", StringComparison.Ordinal))
        {
            _comments.Add(line);
            if (_facts.Count != 0)
                Report(FactsProblemKind.Form, number, 1, "a comment stands at the head of the file only", line);
            return null;
        }

        if (FactsNote.WordOf(line) is { } word)
            _notes.Add((word, number));
        string? error;
        if (line.StartsWith("at ", StringComparison.Ordinal))
        {
            if (FactsNote.ParseLocation(line, out error) is not var (key, at))
                return error;
            _places[key] = at;
        }
        else if (line.StartsWith("doc ", StringComparison.Ordinal))
        {
            if (FactsNote.ParseDoc(line, out error) is not var (key, doc))
                return error;
            _docs[key] = doc;
        }
        else if (line.StartsWith("header ", StringComparison.Ordinal))
        {
            if (line.Length == "header ".Length)
                return "a header reads 'header PATH'";
            _header = line.Substring("header ".Length);
        }
        else if (line.StartsWith("targets ", StringComparison.Ordinal))
        {
            // In any order: they used to be written as they were asked for.
            if (TargetSet.ParseAnyOrder(line.Substring("targets ".Length)) is not { } measured)
                return $"the measured targets read 'targets NAME,NAME', with names of {string.Join(", ", Target.All)}";
            _measured = measured;
        }
        else if (_parser.Parse(line, out error) is { } fact)
        {
            Add(fact, line, number);
        }
        else
        {
            return error;
        }

        return null;
    }

    private void Add(Fact fact, string line, int number)
    {
        string key = fact.Key;
        if (string.CompareOrdinal(_previous, line) > 0 && (!fact.IsExtern || IsExtern(_previous)))
            Report(FactsProblemKind.Form, number, 1, "the line is not in order (facts are sorted by their bytes, as LC_ALL=C sort does)", line);
        _previous = line;
        if (!_held.TryGetValue(key, out (TargetSet Targets, int Line) before))
        {
            _held.Add(key, (fact.Targets, number));
        }
        else if (before.Targets.Intersect(fact.Targets) is not { } both)
        {
            _held[key] = (before.Targets.Union(fact.Targets), before.Line);
        }
        else
        {
            // Two values for one target would hide a change.
            string twice = before.Targets.IsEvery || fact.Targets.IsEvery ? "" : $" for {both.First()}";
            _problems.Add(new FactsProblem(FactsProblemKind.Duplicate, number, 1, $"{key} is there twice{twice}", line) { Key = key, First = before.Line });
            return;
        }

        _facts.Add((fact, number));
    }

    private static bool IsExtern(string line) => line.StartsWith(Fact.ExternPrefix, StringComparison.Ordinal);

    private static int FirstControl(string line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] < ' ')
                return i;
        }

        return -1;
    }

    private void Report(FactsProblemKind kind, int line, int column, string message, string text) =>
        _problems.Add(new FactsProblem(kind, line, column, message, text));
}
