// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Netlink;

namespace SynOS.Interop.Facts.Text;

/// <summary>Reads the lines of a lock that are about netlink families.</summary>
internal static class NetlinkFactParser
{
    /// <summary>What a line may begin with.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["attribute", "definition", "family", "group", "message", "operation"];

    /// <summary>Gives what is wrong; null when nothing is.</summary>
    /// <param name="kind">The first word.</param>
    /// <param name="text">The words behind it.</param>
    /// <param name="fact">What the line states; null when it cannot be read.</param>
    public static string? Parse(string kind, string text, out Fact? fact)
    {
        int space = text.IndexOf(' ');
        string[] names = (space < 0 ? text : text.Substring(0, space)).Split('.');
        fact = names.Any(name => name.Length == 0) ? null : kind switch
        {
            "family" => Family(names, text),
            "attribute" => Attribute(names, text),
            "operation" => Operation(names, text),
            "message" => Message(names, text),
            "group" => Group(names, text, space),
            _ => Definition(names, text),
        };
        return fact is not null ? null : kind switch
        {
            "family" => "a family reads 'family NAME protocol=NAME version=N', with 'number=N' for a protocol of its own",
            "attribute" => "an attribute reads 'attribute FAMILY.SET.NAME id=N type=TYPE'",
            "operation" => "an operation reads 'operation FAMILY.NAME set=SET header=STRUCT group=GROUP flags=FLAGS', all four where they apply",
            "message" => $"a message reads 'message FAMILY.OPERATION.PART id=N attributes=NAMES', PART one of {string.Join(", ", MessageFact.Parts)}",
            "group" => "a multicast group reads 'group FAMILY.NAME', with 'id=N' when it has a fixed number",
            _ => "a definition reads 'definition FAMILY.NAME value=N' or 'definition FAMILY.ENUM.NAME value=N'",
        };
    }

    private static FamilyFact? Family(string[] names, string text) =>
        names is [var name] && KeyedValue.Word(text, " protocol=") is { Length: > 0 } protocol
            && KeyedValue.Number(text, protocol == FamilyFact.Raw ? " number=" : " version=") is { } number
            ? new FamilyFact(name, protocol, number)
            : null;

    private static AttributeFact? Attribute(string[] names, string text) =>
        names is [var family, var set, var name] && KeyedValue.Number(text, " id=") is { } id && KeyedValue.Last(text, " type=") is { Length: > 0 } type
            ? new AttributeFact(family, set, name, id, type)
            : null;

    private static OperationFact? Operation(string[] names, string text) => names is [var family, var name]
        ? new OperationFact(family, name, Word(text, " set="), Word(text, " header="), Word(text, " group="), Word(text, " flags="))
        : null;

    private static MessageFact? Message(string[] names, string text)
    {
        if (names.Length < 3 || KeyedValue.Number(text, " id=") is not { } id)
            return null;
        string part = string.Join(".", names.Skip(2));
        return MessageFact.Parts.Contains(part) ? new MessageFact(names[0], names[1], part, id, Word(text, " attributes=")) : null;
    }

    private static GroupFact? Group(string[] names, string text, int space) =>
        names is [var family, var name] && (space < 0 || KeyedValue.Number(text, " id=") is not null)
            ? new GroupFact(family, name, KeyedValue.Number(text, " id="))
            : null;

    private static DefinitionFact? Definition(string[] names, string text)
    {
        if (KeyedValue.Last(text, " value=") is not { Length: > 0 } value || !IsValue(value))
            return null;
        return names switch
        {
            [var family, var name] => new DefinitionFact(family, "", name, value),
            [var family, var set, var name] => new DefinitionFact(family, set, name, value),
            _ => null,
        };
    }

    private static bool IsValue(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        || (text.Length > 1 && text[0] == '"' && text[text.Length - 1] == '"');

    private static string Word(string text, string key) => KeyedValue.Word(text, key) ?? "";
}
