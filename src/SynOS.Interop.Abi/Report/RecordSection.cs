// SPDX-License-Identifier: MIT
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
        var shapes = versions.GroupBy(v => (v.Old?.Shape, v.Now?.Shape)).Select(g => g.ToList()).ToList();
        if (shapes.Count > 1)
            html.Add($"<p class=\"note\"><b>Differs between targets:</b> {shapes.Count} layouts.</p>\n");
        else if (versions.Count > 1)
            html.Add($"<p class=\"note\"><b>Differs between targets:</b> in alignment alone.</p>\n");
        var across = request.Old is null && shapes.Count > 1 ? FieldMarks.Across([.. shapes.Select(s => s[0].Now).OfType<RecordLayout>()]) : FieldMarks.None;
        foreach (var shape in shapes)
            WriteShape(shape, shapes.Count == 1 ? "" : " on " + string.Join(", ", TargetSet.Of(shape.SelectMany(v => v.Targets))), across);
        html.Add($"</section>\n");
    }

    /// <summary>Versions that look the same.</summary>
    private void WriteShape(List<LayoutVersion> versions, string on, FieldMarks across)
    {
        var (before, now) = (versions[0].Old, versions[0].Now);
        var isChanged = request.Old is not null && versions.Exists(v => v.IsChanged);
        html.Add($"<div class=\"layout\"><div class=\"drawings\">\n");
        if (isChanged && before is not null)
            WriteDrawing(before, $"Before{(now is null ? ", now removed" : "")}{on}: {Measures([.. versions.Select(v => (v.Old!, v.Targets))])}", FieldMarks.Between(before, now, before));
        if (now is not null)
        {
            var word = !isChanged ? "Layout" : before is null ? "New" : "Now";
            WriteDrawing(now, $"{word}{on}: {Measures([.. versions.Select(v => (v.Now!, v.Targets))])}", isChanged ? FieldMarks.Between(before, now, now) : across);
        }

        html.Add($"</div>\n");
        WriteFields(now ?? before!, isChanged ? before : null, now is null, on, across);
        html.Add($"</div>\n");
    }

    private static string Measures(IReadOnlyList<(RecordLayout Layout, TargetSet Targets)> same)
    {
        var aligns = same.GroupBy(l => l.Layout.Record.Align).ToList();
        var text = string.Join(", ", aligns.Select(a => aligns.Count == 1 ? FormattableString.Invariant($"aligned to {a.Key}") : FormattableString.Invariant($"aligned to {a.Key} on {string.Join(", ", TargetSet.Of(a.SelectMany(l => l.Targets)))}")));
        return FormattableString.Invariant($"{same[0].Layout.Record.Size} bytes, {text}");
    }

    private void WriteDrawing(RecordLayout layout, string caption, FieldMarks marks) => new LayoutTable(html, links, marks).Write(layout, caption);

    private void WriteFields(RecordLayout layout, RecordLayout? old, bool isGone, string on, FieldMarks across)
    {
        var changed = old is not null && !isGone && old.Signature != layout.Signature;
        var marks = changed ? FieldMarks.Between(old, layout, layout) : across;
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
