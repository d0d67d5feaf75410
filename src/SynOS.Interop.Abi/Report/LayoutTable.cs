// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;

namespace SynOS.Interop.Abi.Report;

/// <summary>Writes the drawing of one layout: a table with a column for each of eight bytes.</summary>
internal sealed class LayoutTable(HtmlWriter html, TypeLinks links, FieldMarks marks)
{
    public void Write(RecordLayout layout, string caption)
    {
        if (LayoutDrawing.Rows(layout) is not { } rows)
        {
            html.Add($"<p class=\"note\">{caption}: {layout.Record.Size} bytes with {layout.Fields.Count} fields are too many to draw; the table of fields has them all.</p>\n");
            return;
        }

        html.Add($"<table class=\"{(layout.Record.Size < 100_000 ? "bytes" : "bytes wide")}\"><caption>{caption}</caption>\n<thead><tr><th scope=\"col\">byte</th>");
        for (var i = 0; i < LayoutDrawing.RowBytes; i++)
            html.Add($"<th scope=\"col\">+{i}</th>");
        html.Add($"</tr></thead>\n<tbody>\n");
        var empty = new Queue<FieldFact>(layout.Fields.Where(f => f.Size == 0 && f.Bits is null));
        foreach (var row in rows)
        {
            while (empty.TryPeek(out var field) && field.Offset < row.Start + LayoutDrawing.RowBytes && field.Offset < layout.Record.Size)
                WriteEmpty(empty.Dequeue());
            if (row.Start != 0 && row.Start % LayoutDrawing.CacheLine == 0)
                html.Add($"<tr class=\"cache\"><th colspan=\"9\" scope=\"rowgroup\">cache line {row.Start / LayoutDrawing.CacheLine}</th></tr>\n");
            if (row.Count == 1)
                WriteRow(row, layout.Record.Size);
            else
                WriteRun(row);
        }

        while (empty.TryDequeue(out var field))
            WriteEmpty(field);
        if (rows.Count == 0)
            html.Add($"<tr><th scope=\"row\">0</th><td colspan=\"8\" class=\"end\">no bytes</td></tr>\n");
        html.Add($"</tbody></table>\n");
    }

    private void WriteRow(LayoutRow row, long size)
    {
        var end = row.Start + LayoutDrawing.RowBytes;
        // What only passes through says nothing new, and a union may have dozens of that.
        var passing = row.Lanes.Where(l => l is [{ IsPadding: false } only] && only.Start < row.Start && only.End >= end).ToList();
        if (passing.Count == 1)
            passing.Clear();
        var lanes = row.Lanes.Except(passing).ToList();
        var count = lanes.Count + Math.Sign(passing.Count);
        for (var lane = 0; lane < count; lane++)
        {
            html.Add($"<tr>");
            if (lane == 0 && count > 1)
                html.Add($"<th scope=\"row\" rowspan=\"{count}\">{row.Start}</th>");
            else if (lane == 0)
                html.Add($"<th scope=\"row\">{row.Start}</th>");
            if (lane < lanes.Count)
                WriteLane(row, lanes[lane], size);
            else
                html.Add($"<td colspan=\"8\" class=\"field{marks.ClassOf(passing.SelectMany(l => l[0].Fields))}\"><small>… {string.Join(", ", passing.Select(l => l[0].IsBits ? "bits" : l[0].Fields[0].Name))}</small></td>");
            html.Add($"</tr>\n");
        }
    }

    private void WriteLane(LayoutRow row, IReadOnlyList<LayoutItem> items, long size)
    {
        var at = row.Start;
        var end = row.Start + LayoutDrawing.RowBytes;
        foreach (var item in items)
        {
            WriteSpace(at, item.Start);
            var (from, to) = (Math.Max(item.Start, row.Start), Math.Min(item.End, end));
            WriteItem(item, from, to, item.Start < row.Start);
            at = to;
        }

        WriteSpace(at, Math.Min(end, Math.Max(size, at)));
        WriteSpace(Math.Max(at, size), end);
    }

    private void WriteSpace(long from, long to)
    {
        if (to > from)
            html.Add($"<td colspan=\"{to - from}\" class=\"end\"></td>");
    }

    private void WriteItem(LayoutItem item, long from, long to, bool continues)
    {
        if (item.IsPadding)
        {
            html.Add($"<td colspan=\"{to - from}\" class=\"padding\"><i>{(continues ? "…" : "padding")}</i>");
            if (!continues)
                html.Add($" <small>{item.End - item.Start}</small>");
            html.Add($"</td>");
            return;
        }

        if (item.IsBits)
        {
            WriteBits(item, from, to, continues);
            return;
        }

        var field = item.Fields[0];
        var kind = ReservedName.Matches(field.Name) ? "field reserved" : "field";
        html.Add($"<td colspan=\"{to - from}\" class=\"{kind}{marks.ClassOf(field)}\">");
        if (continues)
            html.Add($"<small>… {field.Name}</small></td>");
        else
            html.Add($"{marks.Of(field)}<b>{HtmlFragment.OfName(field.Name)}</b> <small>{links.Link(field.Type)}</small></td>");
    }

    private void WriteBits(LayoutItem item, long from, long to, bool continues)
    {
        html.Add($"<td colspan=\"{to - from}\" class=\"bits{marks.ClassOf(item.Fields)}\">");
        if (continues)
        {
            html.Add($"<small>… bits</small></td>");
            return;
        }

        html.Add($"<ul>");
        var at = item.Start * 8;
        foreach (var field in item.Fields)
        {
            var (bit, width) = field.Bits!.Value;
            WriteUnusedBits(at, bit);
            html.Add($"<li class=\"bit{marks.ClassOf(field)}\">{marks.Of(field)}<b>{HtmlFragment.OfName(field.Name)}</b><small>:{width}</small></li>");
            at = bit + width;
        }

        WriteUnusedBits(at, item.End * 8);
        html.Add($"</ul></td>");
    }

    private void WriteUnusedBits(long from, long to)
    {
        if (to > from)
            html.Add($"<li class=\"unused\"><i>unused</i><small>:{to - from}</small></li>");
    }

    private void WriteEmpty(FieldFact field) => html.Add($"<tr class=\"empty\"><th scope=\"row\">{field.Offset}</th><td colspan=\"8\" class=\"field flexible{marks.ClassOf(field)}\">{marks.Of(field)}<b>{HtmlFragment.OfName(field.Name)}</b> <small>{links.Link(field.Type)}, {(field.Type is ArrayType { Length: null } ? "as long as the program makes it" : "no bytes")}</small></td></tr>\n");

    /// <summary>Rows in which nothing begins or ends.</summary>
    private void WriteRun(LayoutRow row)
    {
        var last = row.Start + (row.Count * LayoutDrawing.RowBytes) - 1;
        html.Add($"<tr class=\"run\"><th scope=\"row\">⋮</th><td colspan=\"8\">bytes {row.Start} to {last}: {Names(row)}");
        var first = (row.Start + LayoutDrawing.CacheLine - 1) / LayoutDrawing.CacheLine;
        var count = (last / LayoutDrawing.CacheLine) - first + 1;
        if (count > 0)
            html.Add($", {count} cache {(count == 1 ? "line begins" : "lines begin")} here");
        html.Add($"</td></tr>\n");
    }

    private static string Names(LayoutRow row)
    {
        var names = row.Lanes.SelectMany(l => l).Select(i => i.IsPadding ? "padding" : i.IsBits ? "bits" : i.Fields[0].Name).ToList();
        return names.Count <= 3 ? string.Join(", ", names) : FormattableString.Invariant($"{string.Join(", ", names.Take(2))} and {names.Count - 2} more");
    }
}
