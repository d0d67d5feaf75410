// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Collects the changes between two sets of facts and knows where each is to be shown.</summary>
internal sealed class ChangeList
{
    private readonly ILookup<string, FieldFact> _oldFields;
    private readonly ILookup<string, FieldFact> _newFields;

    public ChangeList(FactSet old, FactSet @new)
    {
        Old = old;
        New = @new;
        _oldFields = FieldsByRecord(old);
        _newFields = FieldsByRecord(@new);
        Renames = new TypeRenames();
    }

    public FactSet Old { get; }

    public FactSet New { get; }

    /// <summary>Records and enumerations that only have another name.</summary>
    public TypeRenames Renames { get; }

    public List<Change> Changes { get; } = [];

    /// <summary>A record's fields before, in the order of their places.</summary>
    public IReadOnlyList<FieldFact> OldFields(string record) => [.. _oldFields[record]];

    /// <summary>A record's fields now, in the order of their places.</summary>
    public IReadOnlyList<FieldFact> NewFields(string record) => [.. _newFields[record]];

    public void Breaking(ChangeReach reach, string id, string key, string what, string consequence) =>
        Changes.Add(new Change(ChangeKind.Breaking, id, key, Locate(key), what, consequence) { Reach = reach });

    /// <summary>The same thing under another name: what names it breaks, what was built before does not.</summary>
    public void Renamed(string key, string newKey, string newName) =>
        Changes.Add(new Change(ChangeKind.Breaking, DiagnosticIds.Removed, newKey, Locate(newKey), $"{key} was renamed to {newName}", "sources that name it no longer compile; programs built before are not affected.")
        {
            Reach = ChangeReach.Source,
            RenamedTo = newKey,
        });

    public void Additive(string key, string what, string consequence, string id = DiagnosticIds.Added) =>
        Changes.Add(new Change(ChangeKind.Additive, id, key, Locate(key), what, consequence));

    public void Neutral(string key, string what, string consequence) =>
        Changes.Add(new Change(ChangeKind.Neutral, DiagnosticIds.NeutralChange, key, Locate(key), what, consequence));

    private static ILookup<string, FieldFact> FieldsByRecord(FactSet set) => set.Facts.OfType<FieldFact>()
        .OrderBy(f => BitRange.Of(f).Start).ThenBy(f => f.Size).ThenBy(f => f.Name, StringComparer.Ordinal)
        .ToLookup(f => RecordFact.KeyOf(f.RecordKind, f.Record), StringComparer.Ordinal);

    /// <summary>The fact itself where it still is, else the record that it was in, else where it was.</summary>
    private SourceLocation Locate(string key)
    {
        if (New.Locations.TryGetValue(key, out var location))
            return location;
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0 && New.Locations.TryGetValue(key[..dot], out location))
            return location;
        return Old.Locations.TryGetValue(key, out location) ? location : new SourceLocation("synos-abi", 0, 0);
    }
}
