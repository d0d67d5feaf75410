// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Diagnostics;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Facts of structs and unions to shapes, each after those that it contains.</summary>
internal sealed class RecordParser(FactsFile file, NameParser names, CTypeParser types)
{
    /// <summary>Deeper nesting than any header has, and less than compilers and runtimes have stack for.</summary>
    private const int DeepestNesting = 100;

    private readonly Dictionary<string, int> _depths = [];
    private readonly HashSet<string> _open = [];
    private readonly List<RecordShape> _shapes = [];
    private ILookup<string, Fact> _members = Enumerable.Empty<Fact>().ToLookup(fact => fact.Key);

    /// <summary>Reads all records, sorted by name, and makes them known as types.</summary>
    public IReadOnlyList<RecordShape> ParseAll()
    {
        var facts = file.OfKind("struct").Concat(file.OfKind("union")).ToList();
        _members = facts.Where(fact => fact.Member is not null).ToLookup(fact => fact.OwnerKey);
        foreach (Fact member in facts.Where(fact => fact.Member is not null && !file.IsKnown(fact.OwnerKey)))
            file.ReportBroken(member.Where, member.Line, "A field has no struct");
        var records = facts.Where(fact => fact.Member is null && names.Accepts(fact)).ToDictionary(fact => fact.Key);
        foreach (Fact fact in facts.Where(fact => records.ContainsKey(fact.Key)))
            ParseFrom(fact, records);
        return [.. _shapes.OrderBy(shape => shape.Fact.Name, StringComparer.Ordinal)];
    }

    /// <summary>Walks what the record contains with a list instead of the stack, which a hostile file could exhaust.</summary>
    private void ParseFrom(Fact first, Dictionary<string, Fact> records)
    {
        var waiting = new Stack<(Fact Fact, bool Ready)>([(first, false)]);
        while (waiting.Count > 0)
        {
            (Fact fact, bool ready) = waiting.Pop();
            if (ready)
            {
                Parse(fact);
                _open.Remove(fact.Key);
            }
            else if (!_depths.ContainsKey(fact.Key) && _open.Add(fact.Key))
            {
                waiting.Push((fact, true));
                foreach (string key in Contained(fact))
                {
                    if (records.TryGetValue(key, out Fact? inner))
                        waiting.Push((inner, false));
                }
            }
        }
    }

    private void Parse(Fact fact)
    {
        int depth = 1 + Contained(fact).Select(key => _depths.TryGetValue(key, out int inner) ? inner : 0).DefaultIfEmpty(0).Max();
        _depths[fact.Key] = depth;
        if (depth > DeepestNesting)
        {
            file.Report(GeneratorDiagnostics.NotExpressible, fact, fact.Key, $"a nesting of more than {DeepestNesting} records");
            return;
        }

        if (file.Differs(fact.Key) || new MemberParser(file, names, types, _open, fact).Parse([.. _members[fact.Key]]) is not { } shape)
            return;
        _shapes.Add(shape);
        types.Emitted.Add(fact.Key, new CType(names.PathOf(fact), shape.Size, shape.Layout.Align) { Refers = fact.Key });
    }

    private IEnumerable<string> Contained(Fact fact) =>
        _members[fact.Key].Select(member => types.RecordOf(MemberParser.TypeOf(member))).OfType<string>().Distinct();
}
