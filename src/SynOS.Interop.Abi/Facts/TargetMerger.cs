// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Facts;

/// <summary>Joins the facts of several targets: what holds for all stands once, what differs carries its targets.</summary>
internal static class TargetMerger
{
    /// <param name="measured">What was measured, in the order of the targets.</param>
    /// <param name="targetCount">
    /// How many targets were to be measured. What could not be measured for one of them is not said to hold for it.
    /// </param>
    public static List<Fact> Merge(IReadOnlyList<(string Target, IReadOnlyList<Fact> Facts)> measured, int targetCount)
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
            .. facts.Select(pair => targets[pair.Key].Count == targetCount
                ? pair.Value
                : pair.Value with { Targets = string.Join(',', targets[pair.Key]) })
        ];
    }
}
