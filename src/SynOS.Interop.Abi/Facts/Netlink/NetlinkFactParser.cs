// SPDX-License-Identifier: MIT

using System.Globalization;

namespace SynOS.Interop.Abi.Facts.Netlink;

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
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var names = (space < 0 ? text : text[..space]).Split('.');
        fact = names.Any(n => n.Length == 0) ? null : kind switch
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

    private static FamilyFact? Family(string[] names, string text)
    {
        var protocol = Value(text, "protocol");
        return names is [var name] && protocol.Length != 0 && Number(text, protocol == FamilyFact.Raw ? "number" : "version") is { } number
            ? new FamilyFact(name, protocol, number)
            : null;
    }

    private static AttributeFact? Attribute(string[] names, string text)
    {
        var type = text.IndexOf(" type=", StringComparison.Ordinal);
        return names is [var family, var set, var name] && Number(text, "id") is { } id && type >= 0 && text.Length > type + 6
            ? new AttributeFact(family, set, name, id, text[(type + 6)..])
            : null;
    }

    private static OperationFact? Operation(string[] names, string text) => names is [var family, var name]
        ? new OperationFact(family, name, Value(text, "set"), Value(text, "header"), Value(text, "group"), Value(text, "flags"))
        : null;

    private static MessageFact? Message(string[] names, string text)
    {
        if (names.Length < 3 || Number(text, "id") is not { } id)
            return null;
        var part = string.Join('.', names[2..]);
        return MessageFact.Parts.Contains(part) ? new MessageFact(names[0], names[1], part, id, Value(text, "attributes")) : null;
    }

    private static GroupFact? Group(string[] names, string text, int space) =>
        names is [var family, var name] && (space < 0 || Number(text, "id") is not null)
            ? new GroupFact(family, name, Number(text, "id"))
            : null;

    private static DefinitionFact? Definition(string[] names, string text)
    {
        var value = text.IndexOf(" value=", StringComparison.Ordinal);
        if (value < 0 || text.Length == value + 7)
            return null;
        var spelled = text[(value + 7)..];
        if (!long.TryParse(spelled, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) && !(spelled.Length > 1 && spelled[0] == '"' && spelled[^1] == '"'))
            return null;
        return names switch
        {
            [var family, var name] => new DefinitionFact(family, "", name, spelled),
            [var family, var set, var name] => new DefinitionFact(family, set, name, spelled),
            _ => null,
        };
    }

    private static string Value(string text, string key)
    {
        var start = text.IndexOf($" {key}=", StringComparison.Ordinal);
        if (start < 0)
            return "";
        var rest = text[(start + key.Length + 2)..];
        var end = rest.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? rest : rest[..end];
    }

    private static long? Number(string text, string key) =>
        long.TryParse(Value(text, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
