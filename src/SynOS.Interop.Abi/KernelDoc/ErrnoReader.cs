// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Rules;

namespace SynOS.Interop.Abi.KernelDoc;

/// <summary>Reads the errors that a call's documentation lists under <c>Return:</c>, one a list item: <c>* %EINVAL - why</c>.</summary>
internal sealed class ErrnoReader(string header, string source, IReadOnlyList<Target> targets, RuleLevel rules, DiagnosticBag diagnostics)
{
    private readonly string[] _lines = source.Split('\n');

    /// <summary>One fact for each call and error. They are the same for all targets that have the call.</summary>
    /// <param name="docs">The header's documentation.</param>
    /// <param name="facts">The header's facts, calls among them.</param>
    /// <param name="locations">Takes where each error is documented.</param>
    /// <param name="texts">Takes what is said about each.</param>
    public List<Fact> Read(IReadOnlyList<KernelDoc> docs, IReadOnlyList<Fact> facts, Dictionary<string, SourceLocation> locations, Dictionary<string, string> texts)
    {
        var calls = facts.OfType<CallFact>().ToLookup(c => c.Key, StringComparer.Ordinal);
        var causes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var found = new List<Fact>();
        foreach (var doc in docs)
        {
            if (doc.Key is null || doc.Returns is null || !calls.Contains(doc.Key))
                continue;
            var call = calls[doc.Key].First();
            var holders = TargetsOf(calls[doc.Key]);
            var line = doc.Line;
            foreach (var (name, text) in ListedErrno.In(doc.Returns))
            {
                // From the item before on: each starts a line, and the list may be of any length.
                var at = Locate(line, name);
                line = at.Line;
                var fact = new ErrnoFact(call.Name, name) { Targets = holders };
                if (!ErrnoTable.IsKnown(name))
                    diagnostics.Find(rules, DiagnosticIds.UnknownErrno, at, $"{call.Name} lists {name}, which is no error that a program can get: it has no name in <errno.h>. Correct the name.");
                else if (locations.TryAdd(fact.Key, at))
                    found.Add(fact);
                // One error may have several causes, each an item of its own.
                if (text.Length == 0)
                    continue;
                if (!causes.TryGetValue(fact.Key, out var list))
                    causes.Add(fact.Key, list = []);
                list.Add(text);
            }
        }

        foreach (var (key, list) in causes)
            texts[key] = string.Join('\n', list);
        return found;
    }

    /// <summary>A call whose number or prototype differs between targets is a fact for each of them, with one documentation.</summary>
    private TargetSet TargetsOf(IEnumerable<CallFact> versions)
    {
        var named = versions.Select(c => c.Targets).Aggregate((all, one) => all.Union(one));
        return targets.All(named.Covers) ? default : TargetSet.Of(targets.Where(named.Covers));
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
