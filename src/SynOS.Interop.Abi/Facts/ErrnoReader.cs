// SPDX-License-Identifier: MIT

using System.Buffers;

namespace SynOS.Interop.Abi.Facts;

/// <summary>Reads the errors that a call's documentation lists under <c>Return:</c>, one a list item: <c>* %EINVAL - why</c>.</summary>
internal sealed class ErrnoReader(string header, string source, RuleLevel rules, DiagnosticBag diagnostics)
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    private readonly string[] _lines = source.Split('\n');

    /// <summary>One fact for each call and error. They are the same for all targets that have the call.</summary>
    /// <param name="docs">The header's documentation.</param>
    /// <param name="facts">The header's facts, calls among them.</param>
    /// <param name="locations">Takes where each error is documented.</param>
    /// <param name="texts">Takes what is said about each.</param>
    public List<Fact> Read(IReadOnlyList<KernelDoc> docs, IReadOnlyList<Fact> facts, Dictionary<string, SourceLocation> locations, Dictionary<string, string> texts)
    {
        var calls = facts.OfType<CallFact>().GroupBy(c => c.Key, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.First(), StringComparer.Ordinal);
        var found = new List<Fact>();
        foreach (var doc in docs)
        {
            if (doc.Key is null || doc.Returns is null || !calls.TryGetValue(doc.Key, out var call))
                continue;
            foreach (var (name, text) in Listed(doc.Returns))
            {
                var at = Locate(doc.Line, name);
                var fact = new ErrnoFact(call.Name, name) { Targets = call.Targets };
                if (!ErrnoNames.IsKnown(name))
                    diagnostics.Find(rules, DiagnosticIds.UnknownErrno, at, $"{call.Name} lists {name}, which is no error that a program can get: it has no name in <errno.h>. Correct the name.");
                else if (locations.TryAdd(fact.Key, at))
                    found.Add(fact);
                // One error may have several causes, each an item of its own.
                if (text.Length != 0)
                    texts[fact.Key] = texts.TryGetValue(fact.Key, out var before) ? $"{before}\n{text}" : text;
            }
        }

        return found;
    }

    private static List<(string Name, string Text)> Listed(string returns)
    {
        var items = new List<(string Name, string Text)>();
        foreach (var line in returns.Split('\n'))
        {
            var item = line.AsSpan().Trim();
            if (item.Length < 2 || item[0] is not ('*' or '-') || item[1] != ' ')
                continue;
            item = item[2..].TrimStart().TrimStart('%').TrimStart('-').TrimStart('%');
            var end = item.IndexOfAnyExcept(NameCharacters);
            var name = end < 0 ? item : item[..end];
            if (name.Length > 2 && name[0] == 'E')
                items.Add((name.ToString(), end < 0 ? "" : item[end..].TrimStart(" -:,").ToString()));
        }

        return items;
    }

    private SourceLocation Locate(int start, string name)
    {
        for (var i = start - 1; i < _lines.Length; i++)
        {
            var column = _lines[i].IndexOf(name, StringComparison.Ordinal);
            if (column >= 0)
                return new SourceLocation(header, i + 1, column + 1);
        }

        return new SourceLocation(header, start, 1);
    }
}
