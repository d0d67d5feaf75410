// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Compare;

/// <summary>A constant, or a value of an enumeration: C has one space of names for both, and sources cannot tell them apart.</summary>
/// <param name="Key">The fact's key.</param>
/// <param name="Name">What sources write.</param>
/// <param name="Owner">The enumeration that it belongs to; empty for a constant.</param>
/// <param name="Type">Type of a constant; null for a value, which has its enumeration's.</param>
/// <param name="Value">The value as the fact has it.</param>
internal sealed record NamedValue(string Key, string Name, string Owner, CType? Type, string Value)
{
    /// <summary>What a constant is in its header, as far as that is known.</summary>
    public ConstantOrigin Origin { get; init; }

    /// <summary>The value as a number; null for a string, a floating value or one beyond 64 bits with sign.</summary>
    public long? Number => NumberOf(Value);

    /// <summary>The first word of the name, which all of a list have: <c>SYNOS</c> of <c>__SYNOS_AI_CMD_MAX</c>.</summary>
    public string Family => Name.TrimStart('_') is var bare && bare.IndexOf('_', StringComparison.Ordinal) is > 0 and var end ? bare[..end] : bare;

    /// <summary>All but the last word: <c>SYNOS_EVENT</c> of <c>SYNOS_EVENT_USER</c>; of one word the word itself.</summary>
    public string FirstWords => Name.LastIndexOf('_') is > 0 and var end ? Name[..end] : Name;

    /// <summary>A fact's value as a number; null when it is none that fits into 64 bits with sign.</summary>
    public static long? NumberOf(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static IReadOnlyList<NamedValue> Of(FactSet set) =>
    [
        .. set.Facts.Select(f => f switch
        {
            ConstantFact c => new NamedValue(c.Key, c.Name, "", c.Type, c.Value) { Origin = c.Origin },
            EnumeratorFact e => new NamedValue(e.Key, e.Name, e.Enum, null, e.Value),
            DefinitionFact d => new NamedValue(d.Key, d.Key, d.Enum.Length == 0 ? d.Family : $"{d.Family}.{d.Enum}", null, d.Value),
            _ => null,
        }).OfType<NamedValue>(),
    ];
}
