// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Layout;

/// <summary>
/// How a struct of C# states a record of C: sequential where the runtime puts the fields where C has them, explicit otherwise. The facts
/// were checked before: fields are inside the record and have the size of their C# types.
/// </summary>
/// <param name="IsExplicit">Whether each field states its offset.</param>
/// <param name="Pack">What <c>Pack</c> says; 0 if nothing.</param>
/// <param name="Align">The alignment that the runtime gives the record.</param>
/// <param name="AlignSize">Bytes of an integer that is there for the alignment alone; 0 if none is needed.</param>
/// <param name="Storages">Integers that hold the bit-fields, in the order of their offsets.</param>
/// <param name="Parts">For each bit-field, where its bits are.</param>
internal sealed record RecordForm(
    bool IsExplicit, int Pack, int Align, int AlignSize, IReadOnlyList<BitStorage> Storages, IReadOnlyList<IReadOnlyList<BitPart>> Parts)
{
    /// <summary>What C# can align a record to; <c>UInt128</c> aside.</summary>
    private const int LargestAlign = 8;

    /// <param name="size">Bytes of the record.</param>
    /// <param name="align">Its alignment in C.</param>
    /// <param name="fields">Fields that have bytes of their own, with their offsets in C.</param>
    /// <param name="bits">Its bit-fields.</param>
    public static RecordForm Of(int size, int align, IReadOnlyList<(long Offset, ClrField Field)> fields, IReadOnlyList<BitSpan> bits)
    {
        if (BitStorages.InDeclaredUnits(size, bits) is { } declared)
        {
            var (storages, parts) = declared.Result();
            var all = Together(fields, storages);
            int natural = all.Select(placed => placed.Field.Align).DefaultIfEmpty(1).Max();
            bool isAligned = natural == align || (align > LargestAlign && natural == LargestAlign);
            if (all.Count > 0 && isAligned && ClrLayout.IsNatural(all, size))
                return new RecordForm(false, 0, natural, 0, storages, parts);
            if (AreApart(all, storages))
                return Explicit(align, all, storages, parts);
        }

        var (smallest, split) = BitStorages.InSmallestUnits(size, bits).Result();
        return Explicit(align, Together(fields, smallest), smallest, split);
    }

    private static RecordForm Explicit(
        int align, List<(long Offset, ClrField Field)> all, IReadOnlyList<BitStorage> storages, IReadOnlyList<IReadOnlyList<BitPart>> parts)
    {
        int largest = all.Select(placed => placed.Field.Align).DefaultIfEmpty(1).Max();
        if (largest > align)
            return new RecordForm(true, align, align, 0, storages, parts);
        int wanted = Math.Min(align, LargestAlign);
        return largest >= wanted
            ? new RecordForm(true, 0, largest, 0, storages, parts)
            : new RecordForm(true, 0, wanted, wanted, storages, parts);
    }

    /// <summary>Whether no storage has bytes of a field or of another storage: each is then written without touching another.</summary>
    private static bool AreApart(List<(long Offset, ClrField Field)> all, IReadOnlyList<BitStorage> storages) => storages.All(storage =>
        all.Count(placed => placed.Offset < storage.Offset + storage.Size && placed.Offset + placed.Field.Size > storage.Offset) == 1);

    private static List<(long Offset, ClrField Field)> Together(IReadOnlyList<(long Offset, ClrField Field)> fields, IReadOnlyList<BitStorage> storages) =>
        [.. fields.Concat(storages.Select(storage => ((long)storage.Offset, new ClrField(storage.Size, storage.Size))))
            .OrderBy(placed => placed.Item1).ThenBy(placed => placed.Item2.Size)];
}
