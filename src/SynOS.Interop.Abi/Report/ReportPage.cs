// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;

namespace SynOS.Interop.Abi.Report;

/// <summary>
/// One page that shows an ABI, complete in itself: no script, no font, no picture from elsewhere. The same facts give the
/// same bytes.
/// </summary>
internal sealed class ReportPage
{
    private readonly HtmlWriter _html = new();
    private readonly ReportRequest _request;
    private readonly FactSet _facts;

    private ReportPage(ReportRequest request) => (_request, _facts) = (request, request.Facts);

    public static string Write(ReportRequest request)
    {
        var page = new ReportPage(request);
        page.Write();
        return page._html.ToString();
    }

    private void Write()
    {
        var grouper = new LayoutGrouper(_facts, _request.Old);
        var links = new TypeLinks(_facts, _request.Old);
        var values = new ValueSection(_html, _facts, links);
        _html.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        // A header's text that found a way into the page as a script would still not run.
        _html.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        _html.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"synos-abi report\">\n<title>ABI of {_request.Source}</title>\n<style>\n");
        _html.AppendHtml(PageStyle.Text);
        _html.Add($"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<header><h1>The ABI of <code>{_request.Source}</code></h1>\n");
        WriteSummary(grouper);
        WriteContents(grouper);
        _html.Add($"</header>\n<main id=\"content\">\n");
        new ChangeSection(_html, _request, grouper).Write();
        new WitnessSection(_html, _request.Witnesses).Write();
        WriteDifferences(grouper);
        new RecordSection(_html, _request, grouper, links).Write();
        new CallSection(_html, _facts, links).Write();
        values.WriteEnums();
        values.WriteConstants();
        values.WriteTypedefs();
        values.WriteOthers();
        _html.Add($"</main>\n<footer><p>Made by <code>synos-abi report</code> from {_facts.Facts.Count} facts.</p></footer>\n</body>\n</html>\n");
    }

    private void WriteSummary(LayoutGrouper grouper)
    {
        _html.Add($"<dl class=\"summary\">\n");
        WriteCount("system calls", _facts.Calls.Select(c => c.Key).Distinct(StringComparer.Ordinal).Count(), "calls");
        WriteCount("structs and unions", grouper.Keys.Count, "records");
        WriteCount("enumerations", _facts.Facts.OfType<EnumFact>().Select(c => c.Key).Distinct(StringComparer.Ordinal).Count(), "enums");
        WriteCount("constants", _facts.Constants.Select(c => c.Key).Distinct(StringComparer.Ordinal).Count(), "constants");
        WriteCount("types", _facts.Facts.OfType<TypedefFact>().Select(c => c.Key).Distinct(StringComparer.Ordinal).Count(), "types");
        if (_request.Old is not null)
        {
            foreach (var kind in new[] { ChangeKind.Breaking, ChangeKind.Additive, ChangeKind.Neutral })
            {
                var changes = _request.Changes.Where(c => c.Kind == kind).ToList();
                if (changes.Count != 0)
                    _html.Add($"<div class=\"{changes[0].KindName}\"><dd>{ChangeSection.SignOf(kind)} {changes.Count}</dd><dt><a href=\"#changes\">{changes[0].KindName} {(changes.Count == 1 ? "change" : "changes")}</a></dt></div>\n");
            }
        }

        if (_request.Witnesses is { Count: > 0 } witnesses)
        {
            var agree = witnesses.Count(w => w is { Unequal: 0, Compared: > 0 });
            _html.Add($"<div class=\"{(agree == witnesses.Count ? "additive" : "breaking")}\"><dd>{(agree == witnesses.Count ? "✓" : "✗")} {agree} of {witnesses.Count}</dd><dt><a href=\"#witnesses\">witnesses agree</a></dt></div>\n");
        }

        _html.Add($"</dl>\n");
    }

    private void WriteCount(string what, int count, string anchor)
    {
        if (count != 0)
            _html.Add($"<div><dd>{count}</dd><dt><a href=\"#{anchor}\">{what}</a></dt></div>\n");
    }

    private void WriteContents(LayoutGrouper grouper)
    {
        if (grouper.Keys.Count == 0)
            return;
        // A short list is open from the start.
        if (grouper.Keys.Count <= 30)
            _html.Add($"<details class=\"contents\" open=\"\">");
        else
            _html.Add($"<details class=\"contents\">");
        _html.Add($"<summary>Structs and unions</summary><nav aria-label=\"Structs and unions\"><ul>\n");
        foreach (var key in grouper.Keys)
            _html.Add($"<li><a href=\"#{TypeLinks.Anchor(key)}\"><code>{key}</code></a></li>\n");
        _html.Add($"</ul></nav></details>\n");
    }

    private void WriteDifferences(LayoutGrouper grouper)
    {
        var keys = grouper.Keys.Where(k => grouper.Versions(k).Count > 1)
            .Concat(_facts.Facts.Where(f => !f.Targets.IsEvery && f is not (RecordFact or FieldFact or EnumeratorFact)).Select(f => f.Key).Distinct(StringComparer.Ordinal))
            .ToList();
        if (_facts.NamedTargets.IsEvery || keys.Count == 0)
            return;
        _html.Add($"<section id=\"targets\"><h2>Differences between targets</h2>\n<p>{string.Join(", ", _facts.NamedTargets)} do not agree on {keys.Count} of the facts; everything else is the same for all.</p>\n<ul class=\"columns\">\n");
        foreach (var key in keys)
            _html.Add($"<li><a href=\"#{TypeLinks.Anchor(key)}\"><code>{key}</code></a></li>\n");
        _html.Add($"</ul></section>\n");
    }
}
