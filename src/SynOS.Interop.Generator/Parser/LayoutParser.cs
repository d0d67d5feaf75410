// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>
/// Computes the layout that the runtime gives a record: sequential where that is what C has, explicit otherwise. The facts were checked
/// before: fields are inside the record and have the size of their C# types.
/// </summary>
internal static class LayoutParser
{
    /// <summary>What C# can align a record to; <c>UInt128</c> aside.</summary>
    private const int LargestAlign = 8;

    public static LayoutShape Parse(int size, int align, IReadOnlyList<FieldShape> fields, IReadOnlyList<BitFieldShape> bits)
    {
        if (BitStorageParser.InDeclaredUnits(size, bits) is { } declared)
        {
            var (storages, parts) = declared.Result();
            if (NaturalAlign(size, align, fields, storages) is { } natural)
                return new LayoutShape(false, 0, natural, null, storages, parts);
            if (AreApart(fields, storages))
                return Explicit(align, fields, storages, parts);
        }

        var (smallest, split) = BitStorageParser.InSmallestUnits(size, bits).Result();
        return Explicit(align, fields, smallest, split);
    }

    /// <summary>The alignment if the runtime, which gives each field its natural alignment, puts all where C does; else null.</summary>
    private static int? NaturalAlign(int size, int align, IReadOnlyList<FieldShape> fields, IReadOnlyList<StorageModel> storages)
    {
        long end = 0;
        int largest = 1;
        foreach ((int offset, long bytes, int natural) in Spans(fields, storages))
        {
            if (offset != Up(end, natural))
                return null;
            end = offset + bytes;
            largest = Math.Max(largest, natural);
        }

        bool aligned = largest == align || (align > LargestAlign && largest == LargestAlign);
        return end > 0 && Up(end, largest) == size && aligned ? largest : null;
    }

    private static LayoutShape Explicit(
        int align, IReadOnlyList<FieldShape> fields, IReadOnlyList<StorageModel> storages, IReadOnlyList<IReadOnlyList<BitPartModel>> parts)
    {
        int largest = Spans(fields, storages).Select(span => span.Align).DefaultIfEmpty(1).Max();
        if (largest > align)
            return new LayoutShape(true, align, align, null, storages, parts);
        int wanted = Math.Min(align, LargestAlign);
        return largest >= wanted
            ? new LayoutShape(true, 0, largest, null, storages, parts)
            : new LayoutShape(true, 0, wanted, new StorageModel(0, wanted).Type, storages, parts);
    }

    /// <summary>Whether no storage has bytes of a field or of another storage: each is then written without touching another.</summary>
    private static bool AreApart(IReadOnlyList<FieldShape> fields, IReadOnlyList<StorageModel> storages)
    {
        var all = Spans(fields, storages).ToList();
        return storages.All(storage => all.Count(span => span.Offset < storage.Offset + storage.Size && span.Offset + span.Size > storage.Offset) == 1);
    }

    private static IEnumerable<(int Offset, long Size, int Align)> Spans(IReadOnlyList<FieldShape> fields, IReadOnlyList<StorageModel> storages) =>
        fields.Select(field => (field.Offset, field.Type.TotalSize, field.Type.Align))
            .Concat(storages.Select(storage => (storage.Offset, (long)storage.Size, storage.Size)))
            .OrderBy(span => span.Offset).ThenBy(span => span.Item2);

    private static long Up(long value, int align) => (value + align - 1) / align * align;
}
