// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Layout;

/// <summary>
/// What the .NET runtime does with the fields of a struct: each behind the one before it, at its alignment, unless it states its offset.
/// The one computation of it.
/// </summary>
/// <param name="Offsets">Where each field is, in bytes.</param>
/// <param name="End">Bytes up to the end of the last of them.</param>
/// <param name="Size">Bytes of the whole.</param>
/// <param name="Align">Alignment of the whole: that of its most aligned field.</param>
internal sealed record ClrLayout(IReadOnlyList<long> Offsets, long End, long Size, int Align)
{
    /// <param name="fields">In the order in which they are declared.</param>
    /// <param name="pack">Largest alignment of a field; 0 for no limit.</param>
    /// <param name="leastSize">What <c>Size</c> says; 0 if nothing.</param>
    public static ClrLayout Of(IEnumerable<ClrField> fields, int pack = 0, long leastSize = 0)
    {
        var offsets = new List<long>();
        long end = 0;
        int largest = 1;
        foreach (ClrField field in fields)
        {
            int align = pack > 0 ? Math.Min(pack, field.Align) : field.Align;
            long offset = field.Offset ?? Up(end, align);
            offsets.Add(offset);
            end = Math.Max(end, offset + field.Size);
            largest = Math.Max(largest, align);
        }

        // With a size of its own a struct is not rounded up to its alignment, and without fields it still has a byte.
        return new ClrLayout(offsets, end, leastSize > 0 ? Math.Max(end, leastSize) : Math.Max(Up(end, largest), 1), largest);
    }

    /// <summary>Whether the runtime, left to itself, puts the fields where C has them, and makes the whole as large.</summary>
    public static bool IsNatural(IEnumerable<(long Offset, ClrField Field)> fields, long size)
    {
        var all = fields.ToList();
        ClrLayout natural = Of(all.Select(placed => placed.Field with { Offset = null }));
        return natural.Size == size && natural.Offsets.SequenceEqual(all.Select(placed => placed.Offset));
    }

    private static long Up(long value, int align) => (value + align - 1) / align * align;
}
