// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Netlink;

/// <summary>A part of a specification: a text, a list, or members with names. Asking for what it is not names its place.</summary>
internal sealed class SpecNode(SourceLocation location)
{
    public SourceLocation Location { get; } = location;

    /// <summary>Its text; null when it is a list or has members.</summary>
    public string? Scalar { get; init; }

    /// <summary>What is in it; null when it is no list.</summary>
    public List<SpecNode>? Items { get; init; }

    /// <summary>What is in it by name; null when it has no members.</summary>
    public Dictionary<string, SpecNode>? Members { get; init; }

    /// <summary>A member that may be missing; one without a value is as good as missing.</summary>
    public SpecNode? Find(string name)
    {
        if (Members is null)
            throw Error($"'{name}' is expected here among others, each as 'name: value'");
        return Members.TryGetValue(name, out var member) && member.Scalar is not "" ? member : null;
    }

    public SpecNode Need(string name) => Find(name) ?? throw Error($"'{name}' is missing");

    /// <summary>The texts and numbers in it; a missing list is empty.</summary>
    public IReadOnlyList<SpecNode> List(string name) => Find(name) switch
    {
        null => [],
        { Items: { } items } => items,
        var other => throw other.Error($"'{name}' is a list"),
    };

    public string Text => Scalar ?? throw Error("a text is expected here");

    /// <summary>A name that fits into a line of facts.</summary>
    public string Name
    {
        get
        {
            if (Text.Length == 0 || !Text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
                throw Error($"'{Text}' is not a name (letters, digits, '-' and '_')");
            return Text;
        }
    }

    public string OptionalName(string member) => Find(member)?.Name ?? "";

    public long Number
    {
        get
        {
            var (digits, style) = Text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
                ? (Text[2..], NumberStyles.AllowHexSpecifier)
                : (Text, NumberStyles.AllowLeadingSign);
            return long.TryParse(digits, style, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Error($"'{Text}' is not a number");
        }
    }

    public bool IsTrue(string member) => Find(member)?.Text is "true" or "True" or "yes";

    public SpecificationException Error(string message) => new(Location, message);
}
