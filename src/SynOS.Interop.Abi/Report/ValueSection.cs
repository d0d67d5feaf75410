// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Report;

/// <summary>Writes tables of constants, enumerations, types, and of what is of a kind that this page knows nothing about.</summary>
internal sealed class ValueSection(HtmlWriter html, FactSet facts, TypeLinks links)
{
    public void WriteEnums()
    {
        var enums = facts.Facts.OfType<EnumFact>().GroupBy(e => e.Key, StringComparer.Ordinal).ToList();
        if (enums.Count == 0)
            return;
        var values = facts.Facts.OfType<EnumeratorFact>().ToLookup(v => v.Enum, StringComparer.Ordinal);
        html.Add($"<section id=\"enums\"><h2>Enumerations</h2>\n");
        foreach (var versions in enums)
        {
            html.Add($"<section class=\"record\" id=\"{TypeLinks.Anchor(versions.Key)}\"><h3><code>{versions.Key}</code></h3>\n");
            WriteDoc(versions.Key);
            foreach (var one in versions)
                html.Add($"<p>Stored in <code>{one.Type.Spelling}</code>, {one.Size} bytes{(one.Targets.IsEvery ? "" : " on " + TargetNames.Of(one.Targets))}.</p>\n");
            WriteTable(
                [.. values[versions.First().Name].OrderBy(v => decimal.TryParse(v.Value, out var number) ? number : 0).ThenBy(v => v.Line, StringComparer.Ordinal)],
                ["Value", "Name"],
                v => HtmlFragment.Of($"<td class=\"number\">{v.Value}</td><td><code class=\"name\">{HtmlFragment.OfName(v.Name)}</code>"));
            html.Add($"</section>\n");
        }

        html.Add($"</section>\n");
    }

    public void WriteConstants() => WriteSection("constants", "Constants", [.. facts.Constants], ["Name", "Value"], c =>
        HtmlFragment.Of($"<td><code class=\"name\">{HtmlFragment.OfName(c.Name)}</code></td><td class=\"number\"><code>{c.Value}</code> <code class=\"type\">{c.Type.Spelling}</code>"));

    public void WriteTypedefs() => WriteSection("types", "Types", [.. facts.Facts.OfType<TypedefFact>()], ["Name", "Stands for"], t =>
        HtmlFragment.Of($"<td><code class=\"name\">{HtmlFragment.OfName(t.Name)}</code></td><td><code>{links.Link(t.Type)}</code>"));

    /// <summary>Kinds of facts that came later are shown as they stand in the lock, each kind by itself.</summary>
    public void WriteOthers()
    {
        var others = facts.Facts.Where(f => f is not (CallFact or ConstantFact or RecordFact or FieldFact or EnumFact or EnumeratorFact or ErrnoFact or TypedefFact));
        foreach (var kind in others.GroupBy(f => f.Key.Split(' ')[0], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            WriteSection("kind-" + TypeLinks.Anchor(kind.Key), $"Facts of the kind {kind.Key}", [.. kind], ["Fact"], f =>
                HtmlFragment.Of($"<td><code>{f.Body}</code>"));
        }
    }

    private void WriteSection<T>(string id, string title, IReadOnlyList<T> rows, string[] head, Func<T, HtmlFragment> cells)
        where T : Fact
    {
        if (rows.Count == 0)
            return;
        html.Add($"<section id=\"{id}\"><h2>{title}</h2>\n");
        WriteTable(rows, head, cells);
        html.Add($"</section>\n");
    }

    /// <summary>A row's last cell is left open: targets and documentation go into it.</summary>
    private void WriteTable<T>(IReadOnlyList<T> rows, string[] head, Func<T, HtmlFragment> cells)
        where T : Fact
    {
        if (rows.Count == 0)
            return;
        html.Add($"<table class=\"values\"><thead><tr>");
        foreach (var column in head)
            html.Add($"<th scope=\"col\">{column}</th>");
        html.Add($"</tr></thead>\n<tbody>\n");
        string? anchored = null;
        foreach (var row in rows)
        {
            // A key that differs between targets has several rows and one anchor.
            if (row.Key == anchored || row is EnumeratorFact)
                html.Add($"<tr>");
            else
                html.Add($"<tr id=\"{TypeLinks.Anchor(row.Key)}\">");
            anchored = row.Key;
            html.Add($"{cells(row)}");
            if (!row.Targets.IsEvery)
                html.Add($" <span class=\"targets\">{TargetNames.Of(row.Targets)}</span>");
            WriteDoc(row.Key);
            html.Add($"</td></tr>\n");
        }

        html.Add($"</tbody></table>\n");
    }

    private void WriteDoc(string key)
    {
        if (facts.Docs.TryGetValue(key, out var doc))
            html.Add($"<div class=\"doc\">{DocFragment.Block(doc)}</div>");
    }
}
