// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Lock;

/// <summary>Collects the changes between two sets of facts and knows where each is to be shown.</summary>
internal sealed class ChangeList(FactSet old, FactSet @new)
{
    public FactSet Old { get; } = old;

    public FactSet New { get; } = @new;

    public List<Change> Changes { get; } = [];

    public void Breaking(string id, string key, string what, string consequence) =>
        Changes.Add(new Change(ChangeKind.Breaking, id, key, Locate(key), what, consequence));

    public void Additive(string key, string what, string consequence) =>
        Changes.Add(new Change(ChangeKind.Additive, DiagnosticIds.Added, key, Locate(key), what, consequence));

    public void Neutral(string key, string what, string consequence) =>
        Changes.Add(new Change(ChangeKind.Neutral, DiagnosticIds.NeutralChange, key, Locate(key), what, consequence));

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
