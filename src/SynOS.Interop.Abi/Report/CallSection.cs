// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Report;

/// <summary>Writes the system calls with their parameters and errors.</summary>
internal sealed class CallSection(HtmlWriter html, FactSet facts, TypeLinks links)
{
    public void Write()
    {
        var calls = facts.Calls.OrderBy(c => c.Number).ThenBy(c => c.Name, StringComparer.Ordinal).ToList();
        if (calls.Count == 0)
            return;
        var errnos = facts.Facts.OfType<ErrnoFact>().ToLookup(e => e.Call, StringComparer.Ordinal);
        html.Add($"<section id=\"calls\"><h2>System calls</h2>\n<table class=\"calls\"><thead><tr><th scope=\"col\">Number</th><th scope=\"col\">Call</th></tr></thead>\n<tbody>\n");
        foreach (var call in calls)
        {
            html.Add($"<tr id=\"{TypeLinks.Anchor(call.Key)}\"><td>{call.Number}</td><td><code class=\"name\">{HtmlFragment.OfName(call.Name)}</code>");
            if (!call.Targets.IsEvery)
                html.Add($" <span class=\"targets\">{TargetNames.Of(call.Targets)}</span>");
            WriteDoc(call.Key);
            html.Add($"<ul class=\"parameters\">");
            foreach (var parameter in call.Parameters)
            {
                html.Add($"<li><span class=\"badge\">{parameter.Direction}</span> <code>{links.Link(parameter.Type, parameter.Name)}</code>");
                WriteDoc($"{call.Key}.{parameter.Name}");
                html.Add($"</li>");
            }

            html.Add($"<li><span class=\"badge\">returns</span> <code>{links.Link(call.ReturnType)}</code>");
            WriteDoc(call.Key + ".returns");
            html.Add($"</li></ul>");
            WriteErrnos([.. errnos[call.Name].Select(e => e.Name).Distinct(StringComparer.Ordinal)]);
            html.Add($"</td></tr>\n");
        }

        html.Add($"</tbody></table></section>\n");
    }

    private void WriteErrnos(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return;
        html.Add($"<p class=\"errnos\">Errors:");
        foreach (var name in names)
            html.Add($" <code>{name}</code>");
        html.Add($"</p>");
    }

    private void WriteDoc(string key)
    {
        if (facts.Docs.TryGetValue(key, out var doc))
            html.Add($"<div class=\"doc\">{DocFragment.Block(doc)}</div>");
    }
}
