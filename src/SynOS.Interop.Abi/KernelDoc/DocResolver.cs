// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.KernelDoc;

/// <summary>Gives each kernel-doc text the key of the fact that it documents. What documents no fact is dropped.</summary>
internal static class DocResolver
{
    public static Dictionary<string, string> Resolve(
        IReadOnlyList<KernelDoc> docs, IReadOnlyList<Fact> facts, IReadOnlyDictionary<string, SourceLocation> locations)
    {
        var keys = facts.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var call in facts.OfType<CallFact>())
            keys.UnionWith(call.Parameters.Select(p => $"{call.Key}.{p.Name}"));

        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var doc in docs)
        {
            var owner = doc.Key ?? EnclosingRecord(doc.Line, facts, locations);
            if (owner is null)
                continue;
            if (doc.Key is not null && doc.Text.Length != 0 && keys.Contains(owner))
                result[owner] = doc.Text;
            foreach (var (member, text) in doc.Members)
            {
                if (text.Length != 0 && keys.Contains($"{owner}.{member}"))
                    result[$"{owner}.{member}"] = text;
            }

            if (doc.Returns is { Length: > 0 } returns && keys.Contains(owner))
                result[owner + ".returns"] = returns;
        }

        return result;
    }

    /// <summary>A comment inside a record belongs to the record that begins last before it.</summary>
    private static string? EnclosingRecord(
        int line, IReadOnlyList<Fact> facts, IReadOnlyDictionary<string, SourceLocation> locations)
    {
        string? best = null;
        var bestLine = 0;
        foreach (var fact in facts)
        {
            if (fact is (RecordFact or EnumFact) && locations.TryGetValue(fact.Key, out var at) && at.Line <= line && at.Line > bestLine)
            {
                best = fact.Key;
                bestLine = at.Line;
            }
        }

        return best;
    }
}
