// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Collects the changes between two sets of facts and knows where each is to be shown.</summary>
internal sealed class ChangeList
{
    private readonly ILookup<string, FieldFact> _oldFields;
    private readonly ILookup<string, FieldFact> _newFields;
    private readonly TypeMeaning _oldTypes;
    private readonly TypeMeaning _newTypes;
    private readonly Policy _policy;

    /// <param name="old">What was.</param>
    /// <param name="new">What is.</param>
    /// <param name="target">What both hold for; null when they are the same for every target.</param>
    /// <param name="policy">How what kernel practice allows counts.</param>
    public ChangeList(FactSet old, FactSet @new, Target? target = null, Policy policy = Policy.Kernel)
    {
        (Old, New, Target, _policy) = (old, @new, target, policy);
        _oldFields = FieldsByRecord(old);
        _newFields = FieldsByRecord(@new);
        _oldTypes = new TypeMeaning(old, target);
        _newTypes = new TypeMeaning(@new, target);
        Renames = new TypeRenames();
    }

    public FactSet Old { get; }

    public FactSet New { get; }

    public Target? Target { get; }

    /// <summary>Records and enumerations that only have another name.</summary>
    public TypeRenames Renames { get; }

    public List<Change> Changes { get; } = [];

    /// <summary>A record's fields before, in the order of their places.</summary>
    public IReadOnlyList<FieldFact> OldFields(string record) => [.. _oldFields[record]];

    /// <summary>A record's fields now, in the order of their places.</summary>
    public IReadOnlyList<FieldFact> NewFields(string record) => [.. _newFields[record]];

    /// <summary>What a type of before is, in the names of now.</summary>
    public CType Before(CType type) => Renames.Apply(_oldTypes.Of(type));

    /// <summary>What a type of now is.</summary>
    public CType Now(CType type) => _newTypes.Of(type);

    /// <summary>Whether a type of before and one of now are the same; an enumeration is the integer that it is stored in.</summary>
    public bool AreSame(CType before, CType now)
    {
        var (old, @new) = (Before(before), Now(now));
        return old == @new || ((IsEnum(old) || IsEnum(@new)) && _oldTypes.Stored(old) == _newTypes.Stored(@new));
    }

    /// <summary>As <see cref="AreSame"/>, whatever is const, volatile or atomic in them.</summary>
    public bool DifferInQualifiersOnly(CType before, CType now) => TypeShape.Unqualified(Before(before)) == TypeShape.Unqualified(Now(now));

    /// <summary>Whether what a rule is about breaks nobody, as the changes are judged here.</summary>
    public bool Allows(ChangeRule rule) => rule.KindFor(_policy) != ChangeKind.Breaking;

    public void Report(ChangeRule rule, string key, string what, string consequence, ChangeReach also = ChangeReach.None)
    {
        var kind = rule.KindFor(_policy);
        Changes.Add(new Change(kind, kind == rule.Kind ? rule.Id : rule.StrictId, key, Locate(key), what, consequence)
        {
            Rule = rule,
            Reach = rule.ReachFor(_policy) | also,
        });
    }

    /// <summary>The same thing under another name: what names it breaks, what was built before does not.</summary>
    public void Renamed(ChangeRule rule, string key, string newKey, string newName) =>
        Succeeded(rule, newKey, $"{key} was renamed to {newName}", "sources that name it no longer compile; programs built before are not affected.");

    /// <summary>Something is gone, and something else has its number: the same under another name, or another thing.</summary>
    public void Replaced(ChangeRule rule, string key, string newKey, string newName) =>
        Succeeded(rule, newKey, $"{key} is gone, and {newName} has its number: possibly renamed", "sources that name it no longer compile, and programs built before mean the new one, whatever that does.");

    private void Succeeded(ChangeRule rule, string newKey, string what, string consequence)
    {
        Report(rule, newKey, what, consequence);
        Changes[^1] = Changes[^1] with { RenamedTo = newKey };
    }

    private static bool IsEnum(CType type) => type is TagType { IsRecord: false };

    private static ILookup<string, FieldFact> FieldsByRecord(FactSet set) => set.Facts.OfType<FieldFact>()
        .OrderBy(f => BitRange.Of(f).Start).ThenBy(f => f.Size).ThenBy(f => f.Name, StringComparer.Ordinal)
        .ToLookup(f => RecordFact.KeyOf(f.RecordKind, f.Record), StringComparer.Ordinal);

    /// <summary>The fact itself where it still is, else the record that it was in, else where it was.</summary>
    private SourceLocation Locate(string key)
    {
        if (New.Locations.TryGetValue(key, out var location) || New.Locations.TryGetValue(FactKey.OwnerOf(key), out location))
            return location;
        return Old.Locations.TryGetValue(key, out location) ? location : new SourceLocation("synos-abi", 0, 0);
    }
}
