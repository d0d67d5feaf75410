// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Compare;

/// <summary>The place of a field within its record, in bits, so that bit-fields and other fields compare alike.</summary>
/// <param name="Start">Its first bit.</param>
/// <param name="End">The first bit behind it.</param>
internal readonly record struct BitRange(long Start, long End)
{
    public long Length => End - Start;

    public static BitRange Of(FieldFact field) => field.Bits is var (bit, width)
        ? new BitRange(bit, bit + width)
        : new BitRange(field.Offset * 8, field.End * 8);

    public bool Overlaps(BitRange other) => Start < other.End && End > other.Start;

    public bool Contains(BitRange other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether <paramref name="parts"/> together cover all of it.</summary>
    public bool IsCoveredBy(IEnumerable<BitRange> parts)
    {
        var covered = Start;
        foreach (var part in parts.OrderBy(p => p.Start))
        {
            if (part.Start <= covered)
                covered = Math.Max(covered, part.End);
        }

        return covered >= End;
    }

    /// <summary><c>offset 8</c>, or <c>bit 66</c> for a bit-field.</summary>
    public static string PlaceOf(FieldFact field) => string.Create(CultureInfo.InvariantCulture, $"{UnitOf(field)} {NumberOf(field)}");

    public static string UnitOf(FieldFact field) => field.Bits is null ? "offset" : "bit";

    public static long NumberOf(FieldFact field) => field.Bits is var (bit, _) ? bit : field.Offset;

    /// <summary><c>4 bytes</c>, or <c>3 bits</c>.</summary>
    public static string SizeOf(FieldFact field) => field.Bits is var (_, width)
        ? string.Create(CultureInfo.InvariantCulture, $"{width} bits")
        : string.Create(CultureInfo.InvariantCulture, $"{field.Size} bytes");
}
