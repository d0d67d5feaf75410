// SPDX-License-Identifier: MIT
using System.Text;

namespace SynOS.Interop.Abi.Emit;

/// <summary>
/// The bytes of a record in which one bit-field is all ones and everything else is zero. C gives a bit-field neither an
/// offset nor a size, but gcc reads the bytes of a constant record while it compiles.
/// </summary>
internal static class CAssertBits
{
    /// <summary>A record so large that a literal of its bytes would be out of proportion.</summary>
    public const int MaximumBytes = 4096;

    /// <summary>How many bytes show the field and the edge behind it.</summary>
    public static long Count(FieldFact field, long recordSize) => Math.Min(field.End + 1, recordSize);

    public static string Literal(FieldFact field, long count, bool bigEndian)
    {
        var (first, width) = field.Bits!.Value;
        var bytes = new byte[count];
        for (var bit = first; bit < first + width && bit / 8 < count; bit++)
            bytes[bit / 8] |= (byte)(bigEndian ? 0x80 >> (int)(bit % 8) : 1 << (int)(bit % 8));
        var text = new StringBuilder("\"");
        foreach (var value in bytes)
            text.Append('\\').Append(Convert.ToString(value, 8).PadLeft(3, '0'));
        return text.Append('"').ToString();
    }
}
