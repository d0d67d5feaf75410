// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Facts;

/// <summary>Joins the facts of several targets: what holds for all stands once, what differs carries its targets.</summary>
internal static class TargetMerger
{
    public static List<Fact> Merge(IReadOnlyList<(string Target, IReadOnlyList<Fact> Facts)> measured)
    {
        var targets = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var (target, list) in measured)
        {
            foreach (var fact in list)
            {
                if (!targets.TryGetValue(fact.Body, out var holders))
                    targets.Add(fact.Body, holders = []);
                holders.Add(target);
                facts.TryAdd(fact.Body, fact);
            }
        }

        return
        [
            .. facts.Select(pair => targets[pair.Key].Count == measured.Count
                ? pair.Value
                : pair.Value with { Targets = string.Join(',', targets[pair.Key]) })
        ];
    }
}
