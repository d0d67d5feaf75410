// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Report;

/// <summary>Writes structs and unions: for each layout its bytes and its fields, and before and after when it changed.</summary>
internal sealed class RecordSection(HtmlWriter html, ReportRequest request, LayoutGrouper grouper, TypeLinks links)
{
    public void Write()
    {
        if (grouper.Keys.Count == 0)
            return;
        html.Add($"<section id=\"records\"><h2>Structs and unions</h2>\n<p class=\"legend\">Eight bytes a row. <span class=\"key field\">field</span> <span class=\"key reserved\">reserved</span> <span class=\"key padding\"><i>padding</i></span> <span class=\"key bits\">bit-fields</span> Rows that share a byte number overlap. Cache lines are counted from the record's start, 64 bytes each. Bits are in the order in which the target allocates them.</p>\n");
        foreach (var key in grouper.Keys)
            WriteRecord(key);
        html.Add($"</section>\n");
    }

    private void WriteRecord(string key)
    {
        var versions = grouper.Versions(key);
        if (versions.Count == 0)
            return;
        html.Add($"<section class=\"record\" id=\"{TypeLinks.Anchor(key)}\"><h3><code>{key}</code></h3>\n");
        if (request.Facts.Docs.TryGetValue(key, out var doc))
            html.Add($"<div class=\"doc\">{DocFragment.Block(doc)}</div>\n");
        if (versions.Count > 1)
            html.Add($"<p class=\"note\"><b>Differs between targets:</b> {versions.Count} layouts.</p>\n");
        foreach (var version in versions)
            WriteVersion(version);
        html.Add($"</section>\n");
    }

    private void WriteVersion(LayoutVersion version)
    {
        var on = version.Targets.Count == 0 ? "" : $" on {string.Join(", ", version.Targets)}";
        var old = request.Old is null ? null : version.Old;
        html.Add($"<div class=\"layout\"><div class=\"drawings\">\n");
        if (request.Old is not null && version.IsChanged && version.Old is { } before)
            WriteDrawing(before, $"Before{(version.Now is null ? ", now removed" : "")}{on}", FieldMarks.Between(version.Old, version.Now, before));
        if (version.Now is { } now)
        {
            var word = request.Old is null || !version.IsChanged ? "Layout" : version.Old is null ? "New" : "Now";
            WriteDrawing(now, word + on, FieldMarks.Between(old, now, now));
        }

        html.Add($"</div>\n");
        WriteFields(version.Now ?? version.Old!, old, version.Now is null, on);
        html.Add($"</div>\n");
    }

    private void WriteDrawing(RecordLayout layout, string title, FieldMarks marks) =>
        new LayoutTable(html, links, marks).Write(layout, FormattableString.Invariant($"{title}: {layout.Record.Size} bytes, aligned to {layout.Record.Align}"));

    private void WriteFields(RecordLayout layout, RecordLayout? old, bool isGone, string on)
    {
        var changed = old is not null && !isGone && old.Signature != layout.Signature;
        var marks = changed ? FieldMarks.Between(old, layout, layout) : FieldMarks.None;
        html.Add($"<table class=\"fields\"><caption>Fields{on}</caption>\n<thead><tr><th scope=\"col\">Offset</th><th scope=\"col\">Size</th><th scope=\"col\">Field</th></tr></thead>\n<tbody>\n");
        foreach (var field in layout.Fields)
            WriteField(field, marks);
        if (changed)
        {
            var gone = FieldMarks.Between(old, layout, old!);
            foreach (var field in old!.Fields.Where(f => gone.WordOf(f) == "removed"))
                WriteField(field, gone);
        }

        html.Add($"</tbody></table>\n");
    }

    private void WriteField(FieldFact field, FieldMarks marks)
    {
        if (field.Bits is var (bit, width))
            html.Add($"<tr><td>bit {bit}</td><td>{width} bit</td>");
        else
            html.Add($"<tr><td>{field.Offset}</td><td>{field.Size}</td>");
        html.Add($"<td>{marks.Of(field)}<code class=\"name\">{HtmlFragment.OfName(field.Name)}</code> <code class=\"type\">{links.Link(field.Type)}</code>");
        if (request.Facts.Docs.TryGetValue(field.Key, out var doc))
            html.Add($"<div class=\"doc\">{DocFragment.Inline(doc)}</div>");
        html.Add($"</td></tr>\n");
    }
}
