// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Names every change between two sets of facts, and what it breaks.</summary>
internal static class LockComparer
{
    /// <param name="old">What was.</param>
    /// <param name="new">What is.</param>
    /// <param name="only">The targets to compare, when not all are asked for.</param>
    /// <param name="policy">How what kernel practice allows counts.</param>
    public static List<Change> Compare(FactSet old, FactSet @new, TargetSet? only = null, Policy policy = Policy.Kernel)
    {
        var measured = TargetScope.Common([old.Measured, @new.Measured, only ?? default])
            ?? throw new ArgumentException("no target is in both sets of facts", nameof(@new));
        List<Target> targets = [.. measured];
        if (targets.Count == 0)
            targets.AddRange(TargetScope.Of(old.NamedTargets, @new.NamedTargets, AreRespelled(old, @new)));
        var changes = targets.Count == 0 ? CompareOne(old, @new, null, policy) : CompareEach(targets, old, @new, policy);
        changes.AddRange(CompareDocs(old, @new));
        changes.AddRange(FindMoved(old, @new));
        return
        [
            .. changes.OrderBy(c => c.Location.File, StringComparer.Ordinal).ThenBy(c => c.Location.Line)
                .ThenBy(c => c.Location.Column).ThenBy(c => c.Key, StringComparer.Ordinal)
        ];
    }

    /// <summary>Two spellings may be one type on one target and two on another.</summary>
    private static bool AreRespelled(FactSet old, FactSet @new) =>
        old.Facts.Any(fact => TypeIn(fact) is { } type && @new.TryGet<Fact>(fact.Key, out var now) && TypeIn(now) != type);

    private static string? TypeIn(Fact fact) => fact switch
    {
        FieldFact field => field.Type.Spelling,
        TypedefFact typedef => typedef.Type.Spelling,
        ConstantFact constant => constant.Type.Spelling,
        CallFact => fact.Body,
        _ => null,
    };

    /// <summary>The version was raised, which is how a header says that it breaks on purpose.</summary>
    public static bool IsVersionRaised(FactSet old, FactSet @new) =>
        old.Constants.Any(c => ConstantComparer.IsAbiVersion(c.Name)
            && @new.TryGet<ConstantFact>(c.Key, out var now) && ConstantComparer.IsHigher(now.Value, c.Value))
        || old.Facts.OfType<FamilyFact>().Any(f => f.Protocol != FamilyFact.Raw
            && @new.TryGet<FamilyFact>(f.Key, out var now) && now.Protocol == f.Protocol && now.Version > f.Version);

    private static List<Change> CompareOne(FactSet old, FactSet @new, Target? target, Policy policy)
    {
        var list = new ChangeList(old, @new, target, policy);
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

    private static List<Change> CompareEach(List<Target> targets, FactSet old, FactSet @new, Policy policy)
    {
        var found = new Dictionary<(string Key, string What, string Consequence), (Change Change, List<Target> Targets)>();
        foreach (var target in targets)
        {
            foreach (var change in CompareOne(old.ForTarget(target), @new.ForTarget(target), target, policy))
            {
                if (!found.TryGetValue((change.Key, change.What, change.Consequence), out var entry))
                    found.Add((change.Key, change.What, change.Consequence), entry = (change, []));
                if (!entry.Targets.Contains(target))
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

    /// <summary>What the header no longer states and what it includes does; fields and values move with what they are in.</summary>
    private static IEnumerable<Change> FindMoved(FactSet old, FactSet @new)
    {
        if (@new.Included.Count == 0)
            yield break;
        var before = old.Facts.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in @new.Included.Where(key => before.Contains(key) && FactKey.OwnerOf(key) == key))
        {
            var at = @new.Locations[key];
            yield return new Change(ChangeKind.Neutral, DiagnosticIds.NeutralChange, key, at, $"{key} is declared in {at.File} now", "the header includes it, so that sources find it as before.") { Rule = ChangeRules.FactMoved };
        }
    }

    private static IEnumerable<Change> CompareDocs(FactSet old, FactSet @new)
    {
        // A lock has no texts, so nothing can be said about them.
        if (old.Header is null || @new.Header is null)
            yield break;
        foreach (var (key, text) in @new.Docs)
        {
            if (old.Docs.TryGetValue(key, out var before) && before != text && @new.Locations.TryGetValue(OwnerOf(key, @new), out var at))
                yield return new Change(ChangeKind.Neutral, DiagnosticIds.NeutralChange, key, at, $"the comment on {key} changed", "only documentation differs.") { IsComment = true, Rule = ChangeRules.CommentChanged };
        }
    }

    private static string OwnerOf(string key, FactSet set) =>
        set.Locations.ContainsKey(key) || !key.Contains('.', StringComparison.Ordinal) ? key : key[..key.IndexOf('.', StringComparison.Ordinal)];
}
