// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>What types are below the names that C has for them: by the typedefs of a set of facts, and on one target.</summary>
/// <param name="set">Facts of one target, with those of other headers where they are known.</param>
/// <param name="target">The target; null when the facts are the same for every one.</param>
internal sealed class TypeMeaning(FactSet set, Target? target)
{
    /// <summary>More typedefs in a row than any header has, and an end for those that go in circles.</summary>
    private const int Deepest = 32;

    private readonly Lazy<TypeTable> _table = new(() => new TypeTable(set.All));
    private readonly Dictionary<string, CType> _known = new(StringComparer.Ordinal);

    /// <summary>
    /// The type in words of the language and tags. An array without a length and one of length 0 are laid out alike, and so
    /// are read alike.
    /// </summary>
    public CType Of(CType type)
    {
        if (_known.TryGetValue(type.Spelling, out var known))
            return known;
        var meaning = type.Replace(Resolve);
        meaning = meaning is ArrayType { Length: 0 } array ? new ArrayType(array.Item, null) : meaning;
        _known.Add(type.Spelling, meaning);
        return meaning;
    }

    /// <summary>The integer that an enumeration is stored in; any other type as it is.</summary>
    public CType Stored(CType type) => _table.Value.EnumOf(type) is { } stated ? Of(stated.Type).With(type.Qualifiers) : type;

    private CType Resolve(CType named)
    {
        for (var depth = 0; depth < Deepest && named is NamedType { Name: var name }; depth++)
        {
            var below = _table.Value.Find<TypedefFact>(TypedefFact.KeyOf(name))?.Type ?? WellKnownTypes.Find(name, target);
            if (below is null)
                break;
            var qualifiers = named.Qualifiers;
            // A typedef may stand for a pointer or an array, whose names are resolved in turn.
            named = below is NamedType ? below : below.Replace(Resolve);
            named = TypeShape.Qualified(named, qualifiers);
        }

        return named;
    }
}
