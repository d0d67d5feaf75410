// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Lock;

/// <summary>Names every change between two sets of facts, and what it breaks.</summary>
internal static class LockComparer
{
    public static List<Change> Compare(FactSet old, FactSet @new)
    {
        var targets = old.NamedTargets.Union(@new.NamedTargets).Order(StringComparer.Ordinal).ToList();
        var changes = targets.Count == 0 ? CompareOne(old, @new) : CompareEach(targets, old, @new);
        changes.AddRange(CompareDocs(old, @new));
        return
        [
            .. changes.OrderBy(c => c.Location.File, StringComparer.Ordinal).ThenBy(c => c.Location.Line)
                .ThenBy(c => c.Location.Column).ThenBy(c => c.Key, StringComparer.Ordinal)
        ];
    }

    /// <summary>The version was raised, which is how a header says that it breaks on purpose.</summary>
    public static bool IsVersionRaised(FactSet old, FactSet @new) =>
        old.Constants.Any(c => ConstantComparer.IsVersion(c.Name)
            && @new.TryGet<ConstantFact>(c.Key, out var now) && ConstantComparer.IsHigher(now.Value, c.Value));

    private static List<Change> CompareOne(FactSet old, FactSet @new)
    {
        var list = new ChangeList(old, @new);
        RecordComparer.Compare(list);
        CallComparer.Compare(list);
        ConstantComparer.Compare(list);
        EnumComparer.Compare(list);
        return list.Changes;
    }

    private static List<Change> CompareEach(List<string> targets, FactSet old, FactSet @new)
    {
        var particular = old.Facts.Concat(@new.Facts).Where(f => f.Targets.Length != 0).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<(string Key, string What), (Change Change, List<string> Targets)>();
        foreach (var target in targets)
        {
            foreach (var change in CompareOne(old.ForTarget(target), @new.ForTarget(target)))
            {
                if (!found.TryGetValue((change.Key, change.What), out var entry))
                    found.Add((change.Key, change.What), entry = (change, []));
                entry.Targets.Add(target);
            }
        }

        return
        [
            .. found.Values.Select(e => particular.Contains(e.Change.Key)
                ? e.Change with { What = $"{e.Change.What} on {string.Join(", ", e.Targets)}" }
                : e.Change)
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
