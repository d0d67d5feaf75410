// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Netlink;

/// <summary>Collects the facts of one family with their places and texts.</summary>
internal sealed class SpecificationFacts(string family)
{
    private readonly Dictionary<string, SourceLocation> _locations = new(StringComparer.Ordinal);

    public string Family { get; } = family;

    public List<Fact> Facts { get; } = [];

    public Dictionary<string, string> Docs { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SourceLocation> Locations => _locations;

    /// <summary>The attributes of each set, by name, for the operations that carry them.</summary>
    public Dictionary<string, Dictionary<string, (long Id, string Type)>> Sets { get; } = new(StringComparer.Ordinal);

    /// <summary>The members of each record, which messages that begin with it name among their attributes.</summary>
    public Dictionary<string, HashSet<string>> Records { get; } = new(StringComparer.Ordinal);

    public void Add(Fact fact, SpecNode node)
    {
        if (!_locations.TryAdd(fact.Key, node.Location))
            throw node.Error($"{fact.Key} is there twice");
        Facts.Add(fact);
        if (node.Members is not null && node.Find("doc") is { } doc)
            Docs.Add(fact.Key, Clean(doc.Text));
    }

    /// <summary>Lines of facts have no control characters but the escaped line end.</summary>
    private static string Clean(string text) =>
        string.Concat(text.Trim().Select(c => c != '\n' && char.IsControl(c) ? ' ' : c));
}
