// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.RegularExpressions;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Emit;

/// <summary>
/// Spells the names of facts as C knows them. <c>struct outer::member</c> has no name there and is the type of that member;
/// <c>struct pad_t</c> may have none but that of its typedef.
/// </summary>
internal sealed partial class CAssertSpelling
{
    private const string Scope = "::";

    private readonly Dictionary<string, string> _typedefs = new(StringComparer.Ordinal);
    private readonly ILookup<string, FieldFact> _fields;

    public CAssertSpelling(FactSet facts)
    {
        var all = facts.Facts.Concat(facts.Externs).ToList();
        foreach (var typedef in all.OfType<TypedefFact>())
        {
            var named = Tag().Match(typedef.Type);
            if (!named.Success || named.Groups["name"].Value != typedef.Name)
                continue;
            // Of 'typedef struct { … } *p' the record has no name at all, and is what p points to.
            if (named.Value == typedef.Type)
                _typedefs[named.Value] = typedef.Name;
            else if (Element($"(*({typedef.Name} *)0)", typedef.Type, named.Value) is { } element)
                _typedefs[named.Value] = $"__typeof__({element})";
        }

        _fields = all.OfType<FieldFact>().ToLookup(f => $"{f.Record}{Scope}{f.Name}", StringComparer.Ordinal);
    }

    /// <summary>A type, or null when something in it cannot be named in C.</summary>
    public string? Type(string type)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (Match match in Tag().Matches(type))
        {
            if (Name(match.Groups["kind"].Value, match.Groups["name"].Value) is not { } name)
                return null;
            result.Append(type, at, match.Index - at).Append(name);
            at = match.Index + match.Length;
        }

        return result.Append(type, at, type.Length - at).ToString();
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
            if (Name(field.RecordKind, field.Record) is { } outer && Element($"(({outer} *)0)->{field.Name}", field.Type, $"{kind} {name}") is { } element)
                return $"__typeof__({element})";
        }

        return null;
    }

    /// <summary>From a field of type <c>T[2][3]</c> or <c>T *</c> to an expression of type <c>T</c>.</summary>
    private static string? Element(string expression, string type, string wanted)
    {
        if (!type.StartsWith(wanted, StringComparison.Ordinal))
            return null;
        var declarator = type[wanted.Length..].Replace(" ", "", StringComparison.Ordinal);
        if (!Declarator().IsMatch(declarator))
            return null;
        // Arrays of pointers are spelled 'T *[4]': first the index, then what it points to.
        var stars = declarator.Count(c => c == '*');
        var dimensions = declarator.Count(c => c == '[');
        return new string('*', stars) + expression + string.Concat(Enumerable.Repeat("[0]", dimensions));
    }

    [GeneratedRegex(@"\b(?<kind>struct|union|enum) (?<name>\w+(?:::\w+)*)")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\**(?:\[\d*\])*$")]
    private static partial Regex Declarator();
}
