// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>What the integers of C# hold.</summary>
internal static class NumberRange
{
    /// <summary>The value if it is a number that the C# type holds.</summary>
    public static decimal? Read(string text, NumberType type) =>
        Of(type) is var (min, max)
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value)
        && value >= min && value <= max
            ? value
            : null;

    private static (decimal Min, decimal Max)? Of(NumberType type) => type switch
    {
        NumberType.Byte => (byte.MinValue, byte.MaxValue),
        NumberType.SByte => (sbyte.MinValue, sbyte.MaxValue),
        NumberType.UInt16 => (ushort.MinValue, ushort.MaxValue),
        NumberType.Int16 => (short.MinValue, short.MaxValue),
        NumberType.UInt32 => (uint.MinValue, uint.MaxValue),
        NumberType.Int32 => (int.MinValue, int.MaxValue),
        NumberType.UInt64 => (ulong.MinValue, ulong.MaxValue),
        NumberType.Int64 => (long.MinValue, long.MaxValue),
        _ => null,
    };
}
