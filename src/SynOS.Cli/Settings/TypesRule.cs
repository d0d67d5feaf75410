// SPDX-License-Identifier: MIT
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SynOS.CommandLine.Model;

namespace SynOS.CommandLine.Settings;

/// <summary>Types of events: words with commas, all, none, or the kernel's number, in which bit n is type n.</summary>
internal sealed record TypesRule : SettingRule
{
    public static uint All { get; } = EventTypeName.All.Values.Aggregate(0u, (mask, type) => mask | 1u << (int)type);

    public override string Range => "types with commas, all, none, or their bits as a number";

    public override IReadOnlyCollection<string> Words => [.. EventTypeName.All.Keys, "all", "none"];

    public override bool TryParse(string text, [NotNullWhen(true)] out string? value)
    {
        uint? mask = uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number : Named(text);
        value = mask is { } bits && (bits & ~All) == 0 ? bits.ToString(CultureInfo.InvariantCulture) : null;
        return value is not null;
    }

    private static uint? Named(string text)
    {
        if (text is "all" or "none")
            return text == "all" ? All : 0;
        uint mask = 0;
        foreach (string word in text.Split(','))
        {
            if (!EventTypeName.All.TryGetValue(word, out var type))
                return null;
            mask |= 1u << (int)type;
        }

        return mask;
    }
}
