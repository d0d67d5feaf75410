// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;

namespace SynOS.Interop.Facts.Types;

/// <summary>What the types of one target's facts mean: typedefs, records and enumerations by their names.</summary>
internal sealed class TypeTable
{
    /// <summary>More typedefs in a row than any header has, and an end for those that go in circles.</summary>
    private const int DeepestTypedef = 32;

    private readonly Dictionary<string, Fact> _byKey = new(StringComparer.Ordinal);

    /// <param name="facts">Of one target; of facts with one key the first counts.</param>
    public TypeTable(IEnumerable<Fact> facts)
    {
        foreach (Fact fact in facts)
        {
            if (fact is (RecordFact or EnumFact or TypedefFact) && !_byKey.ContainsKey(fact.Key))
                _byKey.Add(fact.Key, fact);
        }
    }

    /// <summary>
    /// The type below typedefs; an array's items likewise, so that lengths of a typedef's array follow the outer ones. The type
    /// itself where a typedef is not stated, and null where typedefs go in a circle.
    /// </summary>
    public CType? Resolve(CType type) => Resolve(type, 0);

    /// <summary>The number that a type is, also an enumeration; null for any other type.</summary>
    public Scalar? ScalarOf(CType type) => Resolve(type) switch
    {
        NamedType named => Scalar.Find(named.Name),
        TagType { IsRecord: false } tag when Find<EnumFact>(tag.Key) is { } stated => ScalarOfEnum(stated),
        _ => null,
    };

    /// <summary>The record whose bytes a type has in it, as itself or in an array; null when there is none.</summary>
    public TagType? RecordIn(CType type) => Resolve(type)?.Element as TagType is { IsRecord: true } tag ? tag : null;

    /// <summary>The stated record that a type is; null when it is none.</summary>
    public RecordFact? RecordOf(CType type) => Resolve(type) is TagType tag ? Find<RecordFact>(tag.Key) : null;

    /// <summary>The stated enumeration that a type is; null when it is none.</summary>
    public EnumFact? EnumOf(CType type) => Resolve(type) is TagType tag ? Find<EnumFact>(tag.Key) : null;

    /// <summary>The fact with a key; null when none is stated.</summary>
    public T? Find<T>(string key)
        where T : Fact => _byKey.TryGetValue(key, out Fact? fact) ? fact as T : null;

    private CType? Resolve(CType type, int depth)
    {
        for (; depth < DeepestTypedef; depth++)
        {
            if (type is ArrayType array)
                return Resolve(array.Item, depth + 1) is { } item ? new ArrayType(item, array.Length) : null;
            if (type is not NamedType named || Scalar.Find(named.Name) is not null || Find<TypedefFact>(TypedefFact.KeyOf(named.Name)) is not { } typedef)
                return type;
            type = typedef.Type;
        }

        return null;
    }

    /// <summary>Compilers store an enumeration in an integer; a fact that says otherwise is broken.</summary>
    private Scalar? ScalarOfEnum(EnumFact stated) => Resolve(stated.Type) is NamedType named ? Scalar.Find(named.Name) : null;
}
