// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Names every change between two sets of facts, and what it breaks.</summary>
internal static class LockComparer
{
    /// <param name="old">What was.</param>
    /// <param name="new">What is.</param>
    /// <param name="only">The targets to compare, when one of both was measured for these alone.</param>
    public static List<Change> Compare(FactSet old, FactSet @new, TargetSet? only = null)
    {
        List<Target> targets = [.. only ?? MeasuredByBoth(old, @new) ?? default];
        if (targets.Count == 0)
            targets.AddRange(TargetScope.Of(old.NamedTargets, @new.NamedTargets));
        var changes = targets.Count == 0 ? CompareOne(old, @new) : CompareEach(targets, old, @new);
        changes.AddRange(CompareDocs(old, @new));
        return
        [
            .. changes.OrderBy(c => c.Location.File, StringComparer.Ordinal).ThenBy(c => c.Location.Line)
                .ThenBy(c => c.Location.Column).ThenBy(c => c.Key, StringComparer.Ordinal)
        ];
    }

    /// <summary>Null when both were measured for every target, as far as they say.</summary>
    private static TargetSet? MeasuredByBoth(FactSet old, FactSet @new) =>
        old.Measured.Intersect(@new.Measured) is { IsEvery: false } both ? both : null;

    /// <summary>The version was raised, which is how a header says that it breaks on purpose.</summary>
    public static bool IsVersionRaised(FactSet old, FactSet @new) =>
        old.Constants.Any(c => ConstantComparer.IsVersion(c.Name)
            && @new.TryGet<ConstantFact>(c.Key, out var now) && ConstantComparer.IsHigher(now.Value, c.Value))
        || old.Facts.OfType<FamilyFact>().Any(f => f.Protocol != FamilyFact.Raw
            && @new.TryGet<FamilyFact>(f.Key, out var now) && now.Protocol == f.Protocol && now.Version > f.Version);

    private static List<Change> CompareOne(FactSet old, FactSet @new)
    {
        var list = new ChangeList(old, @new);
        // Enumerations and records first: what has another name only is known by then.
        EnumComparer.Compare(list);
        RecordComparer.Compare(list);
        TypedefComparer.Compare(list);
        CallComparer.Compare(list);
        ErrnoComparer.Compare(list);
        ConstantComparer.Compare(list);
        NetlinkComparer.Compare(list);
        return list.Changes;
    }

    private static List<Change> CompareEach(List<Target> targets, FactSet old, FactSet @new)
    {
        var found = new Dictionary<(string Key, string What, string Consequence), (Change Change, List<Target> Targets)>();
        foreach (var target in targets)
        {
            foreach (var change in CompareOne(old.ForTarget(target), @new.ForTarget(target)))
            {
                if (!found.TryGetValue((change.Key, change.What, change.Consequence), out var entry))
                    found.Add((change.Key, change.What, change.Consequence), entry = (change, []));
                entry.Targets.Add(target);
            }
        }

        return
        [
            .. found.Values.Select(e => e.Targets.Count == targets.Count
                ? e.Change
                : e.Change with { What = $"{e.Change.What} on {string.Join(", ", e.Targets)}", Targets = TargetSet.Of(e.Targets) })
        ];
    }

    private static IEnumerable<Change> CompareDocs(FactSet old, FactSet @new)
    {
        // A lock has no texts, so nothing can be said about them.
        if (old.Header is null || @new.Header is null)
            yield break;
        foreach (var (key, text) in @new.Docs)
        {
            if (old.Docs.TryGetValue(key, out var before) && before != text && @new.Locations.TryGetValue(OwnerOf(key, @new), out var at))
                yield return new Change(ChangeKind.Neutral, DiagnosticIds.NeutralChange, key, at, $"the comment on {key} changed", "only documentation differs.") { IsComment = true };
        }
    }

    private static string OwnerOf(string key, FactSet set) =>
        set.Locations.ContainsKey(key) || !key.Contains('.', StringComparison.Ordinal) ? key : key[..key.IndexOf('.', StringComparison.Ordinal)];
}
