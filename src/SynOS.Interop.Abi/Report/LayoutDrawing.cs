// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Report;

/// <summary>
/// Divides a record into rows of eight bytes. Its work grows with the number of fields, never with the size: a record of
/// 2^31 bytes with one array has three rows.
/// </summary>
internal static class LayoutDrawing
{
    public const int RowBytes = 8;
    public const int CacheLine = 64;

    /// <summary>Above this a drawing helps nobody, and the list of fields says it better.</summary>
    private const int MaxCells = 4096;

    private const int MaxLanes = 64;

    /// <summary>No memory is as large; beyond it, numbers of bits could not be counted.</summary>
    private const long MaxByte = 1L << 56;

    /// <summary>The rows; null when there would be too many.</summary>
    public static IReadOnlyList<LayoutRow>? Rows(RecordLayout layout)
    {
        if (layout.Record.Size > MaxByte || layout.Fields.Any(f => f.Offset > MaxByte || f.Size > MaxByte))
            return null;
        var items = LayoutItem.Of(layout);
        var lanes = Lanes(items);
        var starts = new SortedSet<long>();
        foreach (var item in items)
        {
            starts.Add(item.Start / RowBytes);
            starts.Add((item.End - 1) / RowBytes);
        }

        if (lanes.Count > MaxLanes || starts.Count * lanes.Count > MaxCells)
            return null;
        var rows = new List<LayoutRow>();
        var cursors = new int[lanes.Count];
        long next = 0;
        foreach (var row in starts)
        {
            // One row that is left out would take as much room as what says so.
            if (row > next)
                rows.Add(Row(next, row - next, lanes, cursors));
            rows.Add(Row(row, 1, lanes, cursors));
            next = row + 1;
        }

        return rows;
    }

    private static LayoutRow Row(long row, long count, List<List<LayoutItem>> lanes, int[] cursors)
    {
        var (start, end) = (row * RowBytes, (row + 1) * RowBytes);
        List<LayoutItem> inside = [];
        for (var lane = 0; lane < lanes.Count; lane++)
        {
            while (cursors[lane] < lanes[lane].Count && lanes[lane][cursors[lane]].End <= start)
                cursors[lane]++;
            inside.AddRange(lanes[lane].Skip(cursors[lane]).TakeWhile(i => i.Start < end));
        }

        // What overlaps elsewhere may lie side by side here.
        return new LayoutRow(start, count, lanes.Count == 1 ? [inside] : Lanes([.. inside.OrderBy(i => Math.Max(i.Start, start))]));
    }

    /// <summary>Each item goes to the first lane that is free there; records without unions have one lane.</summary>
    private static List<List<LayoutItem>> Lanes(List<LayoutItem> items)
    {
        List<List<LayoutItem>> lanes = [];
        foreach (var item in items)
        {
            var lane = lanes.Find(l => l[^1].End <= item.Start);
            if (lane is not null)
                lane.Add(item);
            else
                lanes.Add([item]);
            if (lanes.Count > MaxLanes)
                break;
        }

        return lanes;
    }
}
