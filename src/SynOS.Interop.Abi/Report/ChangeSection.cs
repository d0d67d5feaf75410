// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;

namespace SynOS.Interop.Abi.Report;

/// <summary>Writes every change since the older version, the breaking ones first, and what each breaks.</summary>
internal sealed class ChangeSection(HtmlWriter html, ReportRequest request, LayoutGrouper grouper)
{
    public static string SignOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Breaking => "✗",
        ChangeKind.Additive => "+",
        _ => "=",
    };

    public void Write()
    {
        if (request.Old is null)
            return;
        html.Add($"<section id=\"changes\"><h2>Changes since <code>{request.OldSource}</code></h2>\n");
        if (request.Changes.Count == 0)
        {
            html.Add($"<p>Nothing changed.</p></section>\n");
            return;
        }

        // What was removed altogether is nowhere on the page, except for records.
        var shown = request.Facts.Facts.Where(f => f is not ErrnoFact).Select(f => f.Key).Concat(grouper.Keys).ToHashSet(StringComparer.Ordinal);
        html.Add($"<table><thead><tr><th scope=\"col\">Kind</th><th scope=\"col\">Change, and what it means</th></tr></thead>\n<tbody>\n");
        foreach (var change in request.Changes.OrderByDescending(c => c.Kind))
        {
            html.Add($"<tr><td><span class=\"badge {change.KindName}\">{SignOf(change.Kind)} {change.KindName}</span></td>");
            html.Add($"<td>");
            if (shown.Contains(Shown(change.Key)))
                html.Add($"<a href=\"#{TypeLinks.Anchor(Shown(change.Key))}\">{change.What}</a>");
            else
                html.Add($"{change.What}");
            html.Add($"<div class=\"doc\">{change.Consequence} <span class=\"id\">{change.Id}</span></div></td></tr>\n");
        }

        html.Add($"</tbody></table></section>\n");
    }

    /// <summary>Fields and values are shown within what they belong to.</summary>
    private static string Shown(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? key : key[..dot];
    }
}
