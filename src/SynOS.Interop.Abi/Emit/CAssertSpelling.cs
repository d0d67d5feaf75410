// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Emit;

/// <summary>
/// Spells the names of facts as C knows them. <c>struct outer::member</c> has no name there and is the type of that member;
/// <c>struct pad_t</c> may have none but that of its typedef.
/// </summary>
internal sealed class CAssertSpelling
{
    private const string Scope = "::";

    private readonly Dictionary<string, string> _typedefs = new(StringComparer.Ordinal);
    private readonly ILookup<string, FieldFact> _fields;

    public CAssertSpelling(FactSet facts)
    {
        foreach (var typedef in facts.All.OfType<TypedefFact>())
        {
            if (typedef.Type.Named().OfType<TagType>().FirstOrDefault() is not { } named || named.Name != typedef.Name)
                continue;
            // Of 'typedef struct { … } *p' the record has no name at all, and is what p points to.
            if (typedef.Type is TagType)
                _typedefs[named.Key] = typedef.Name;
            else if (Element($"(*({typedef.Name} *)0)", typedef.Type, named) is { } element)
                _typedefs[named.Key] = $"__typeof__({element})";
        }

        _fields = facts.All.OfType<FieldFact>().ToLookup(f => $"{f.Record}{Scope}{f.Name}", StringComparer.Ordinal);
    }

    /// <summary>A type, or null when something in it cannot be named in C.</summary>
    public CType? Type(CType type)
    {
        var isNamed = true;
        var spelled = type.Replace(named =>
        {
            if (named is not TagType tag)
                return named;
            var name = Name(tag.Keyword, tag.Name);
            isNamed &= name is not null;
            return name is null ? named : new NamedType(name).With(named.Qualifiers);
        });
        return isNamed ? spelled : null;
    }

    /// <summary>A record or enumeration, or null when it cannot be named in C.</summary>
    public string? Name(string kind, string name)
    {
        if (_typedefs.TryGetValue($"{kind} {name}", out var typedef))
            return typedef;
        var scope = name.LastIndexOf(Scope, StringComparison.Ordinal);
        if (scope < 0)
            return $"{kind} {name}";
        foreach (var field in _fields[name])
        {
            if (Name(field.RecordKind, field.Record) is { } outer && Element($"(({outer} *)0)->{field.Name}", field.Type, new TagType(kind, name)) is { } element)
                return $"__typeof__({element})";
        }

        return null;
    }

    /// <summary>From a field of type <c>T[2][3]</c> or <c>T *</c> to an expression of type <c>T</c>.</summary>
    private static string? Element(string expression, CType type, CType wanted) => type switch
    {
        // Arrays of pointers are spelled 'T *[4]': first the index, then what it points to.
        ArrayType array => Element(expression + "[0]", array.Item, wanted),
        PointerType pointer => Element("*" + expression, pointer.Pointee, wanted),
        _ => type == wanted ? expression : null,
    };
}
