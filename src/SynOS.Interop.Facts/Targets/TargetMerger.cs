// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;

namespace SynOS.Interop.Facts.Targets;

/// <summary>Joins the facts of several targets: what holds for all stands once, what differs carries its targets.</summary>
internal static class TargetMerger
{
    /// <param name="measured">What was measured.</param>
    /// <param name="targetCount">
    /// How many targets were to be measured. What could not be measured for one of them is not said to hold for it.
    /// </param>
    public static List<Fact> Merge(IReadOnlyList<(Target Target, IReadOnlyList<Fact> Facts)> measured, int targetCount)
    {
        var targets = new Dictionary<string, List<Target>>(StringComparer.Ordinal);
        var facts = new List<Fact>();
        foreach ((Target target, IReadOnlyList<Fact> list) in measured)
        {
            foreach (Fact fact in list)
            {
                string body = fact.Body;
                if (!targets.TryGetValue(body, out List<Target>? holders))
                {
                    targets.Add(body, holders = []);
                    facts.Add(fact);
                }

                holders.Add(target);
            }
        }

        return [.. facts.Select(fact => targets[fact.Body] is var holders && holders.Count == targetCount ? fact : fact with { Targets = TargetSet.Of(holders) })];
    }
}
