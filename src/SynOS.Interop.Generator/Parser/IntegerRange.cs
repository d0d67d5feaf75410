// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Generator.Parser;

/// <summary>What the integer types of C# hold, and how their literals end.</summary>
internal static class IntegerRange
{
    /// <summary>The value if it is a number that the C# type holds.</summary>
    public static decimal? Parse(string text, string type) =>
        Of(type) is var (min, max, _)
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value)
        && value >= min && value <= max
            ? value
            : null;

    public static string Literal(decimal value, string type) => value.ToString(CultureInfo.InvariantCulture) + Of(type)?.Suffix;

    private static (decimal Min, decimal Max, string Suffix)? Of(string type) => type switch
    {
        "byte" => (byte.MinValue, byte.MaxValue, ""),
        "sbyte" => (sbyte.MinValue, sbyte.MaxValue, ""),
        "ushort" => (ushort.MinValue, ushort.MaxValue, ""),
        "short" => (short.MinValue, short.MaxValue, ""),
        "uint" => (uint.MinValue, uint.MaxValue, "U"),
        "int" => (int.MinValue, int.MaxValue, ""),
        "ulong" => (ulong.MinValue, ulong.MaxValue, "UL"),
        "long" => (long.MinValue, long.MaxValue, "L"),
        _ => null,
    };
}
