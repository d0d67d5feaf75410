// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Netlink;

/// <summary>Reads the sets of attributes: each is numbered from 1 on, where it says no other number.</summary>
internal static class AttributeReader
{
    public static void Read(SpecNode root, SpecificationFacts facts)
    {
        var sets = root.List("attribute-sets");
        // A part of a set may stand before the set itself.
        foreach (var set in sets.Where(s => s.Find("subset-of") is null))
            ReadSet(set, facts);
        foreach (var set in sets.Where(s => s.Find("subset-of") is not null))
            ReadPart(set, facts);
    }

    private static void ReadSet(SpecNode set, SpecificationFacts facts)
    {
        var name = set.Need("name").Name;
        var attributes = new Dictionary<string, (long Id, string Type)>(StringComparer.Ordinal);
        long next = 1;
        foreach (var attribute in set.List("attributes"))
        {
            next = attribute.Find("value")?.Number ?? next;
            if (next is < 0 or > ushort.MaxValue)
                throw attribute.Error("an attribute's number has 16 bits");
            var (attributeName, type) = (attribute.Need("name").Name, Type(attribute));
            facts.Add(new AttributeFact(facts.Family, name, attributeName, next, type), attribute);
            attributes[attributeName] = (next++, type);
        }

        if (!facts.Sets.TryAdd(name, attributes))
            throw set.Error($"attribute set {name} is there twice");
    }

    /// <summary>Its attributes have the numbers of the whole; they are stated again, because nests refer to the part.</summary>
    private static void ReadPart(SpecNode set, SpecificationFacts facts)
    {
        var (name, whole) = (set.Need("name").Name, set.Need("subset-of"));
        if (!facts.Sets.TryGetValue(whole.Name, out var all))
            throw whole.Error($"attribute set {whole.Name} is not defined");
        var attributes = new Dictionary<string, (long Id, string Type)>(StringComparer.Ordinal);
        foreach (var attribute in set.List("attributes"))
        {
            var member = attribute.Need("name");
            if (!all.TryGetValue(member.Name, out var known))
                throw member.Error($"attribute set {whole.Name} has no {member.Name}");
            // Named twice, it is the same twice.
            if (attributes.TryAdd(member.Name, known))
                facts.Add(new AttributeFact(facts.Family, name, member.Name, known.Id, known.Type), attribute);
        }

        if (!facts.Sets.TryAdd(name, attributes))
            throw set.Error($"attribute set {name} is there twice");
    }

    /// <summary>What lies on the wire, and what the values of it mean.</summary>
    private static string Type(SpecNode attribute)
    {
        List<string> words =
        [
            attribute.Need("type").Name,
            attribute.OptionalName("sub-type"),
            attribute.OptionalName("nested-attributes"),
            attribute.OptionalName("sub-message"),
            Named(attribute, "struct"),
            Named(attribute, "enum"),
            attribute.OptionalName("byte-order"),
            attribute.IsTrue("multi-attr") ? "repeated" : "",
        ];
        return string.Join(' ', words.Where(w => w.Length != 0));
    }

    private static string Named(SpecNode attribute, string member) =>
        attribute.OptionalName(member) is { Length: > 0 } name ? $"{member} {name}" : "";
}
