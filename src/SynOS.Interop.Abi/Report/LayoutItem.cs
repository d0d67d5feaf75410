// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Report;

/// <summary>Bytes of a record that are one thing: a field, bit-fields that share bytes, or padding (no fields).</summary>
internal sealed record LayoutItem(long Start, long End, IReadOnlyList<FieldFact> Fields)
{
    public bool IsPadding => Fields.Count == 0;

    public bool IsBits => Fields.Count != 0 && Fields[0].Bits is not null;

    /// <summary>The items of a layout by their start. What has no size is not among them.</summary>
    public static List<LayoutItem> Of(RecordLayout layout)
    {
        List<LayoutItem> items =
        [
            .. layout.Fields.Where(f => f.Bits is null && f.Size > 0).Select(f => new LayoutItem(f.Offset, f.End, [f]))
                .Concat(BitGroups(layout.Fields.Where(f => f.Bits is not null && f.Size > 0)))
                .OrderBy(i => i.Start).ThenBy(i => i.End).ThenBy(i => i.Fields[0].Name, StringComparer.Ordinal)
        ];
        List<LayoutItem> padding = [];
        long covered = 0;
        foreach (var item in items)
        {
            if (item.Start > covered)
                padding.Add(new LayoutItem(covered, item.Start, []));
            covered = Math.Max(covered, item.End);
        }

        if (layout.Record.Size > covered)
            padding.Add(new LayoutItem(covered, layout.Record.Size, []));
        return [.. items.Concat(padding).OrderBy(i => i.Start)];
    }

    /// <summary>Bit-fields that follow each other are one item; one that overlaps those before begins another.</summary>
    private static List<LayoutItem> BitGroups(IEnumerable<FieldFact> fields)
    {
        List<LayoutItem> groups = [];
        long end = 0;
        foreach (var field in fields)
        {
            var (bit, width) = field.Bits!.Value;
            if (groups.Count != 0 && bit >= end && field.Offset <= groups[^1].End)
                groups[^1] = new LayoutItem(groups[^1].Start, Math.Max(groups[^1].End, field.End), [.. groups[^1].Fields, field]);
            else
                groups.Add(new LayoutItem(field.Offset, field.End, [field]));
            end = bit + width;
        }

        return groups;
    }
}
