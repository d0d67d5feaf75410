// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SynOS.Interop.Abi.Compare;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Report;
using SynOS.Interop.Abi.Store;
using SynOS.Interop.Facts.Model;
using Xunit;

namespace SynOS.Conformance.Tool.Report;

/// <summary>A page as its elements. That it can be read as XML shows that each tag is closed.</summary>
internal sealed partial class Page
{
    private Page(string html)
    {
        Html = html;
        Root = XDocument.Parse(VoidElement().Replace(html, "$0</meta>").Replace("<!DOCTYPE html>", "", StringComparison.Ordinal).Replace("<wbr>", "", StringComparison.Ordinal), LoadOptions.PreserveWhitespace).Root!;
    }

    public string Html { get; }

    public XElement Root { get; }

    /// <summary>The page of a header's facts, with those before when given.</summary>
    public static Page Of(string facts, string? old = null, IReadOnlyList<WitnessStatement>? witnesses = null) =>
        Of(Parse(facts), old is null ? null : Parse(old), witnesses);

    public static Page Of(FactSet facts, FactSet? old = null, IReadOnlyList<WitnessStatement>? witnesses = null) =>
        new(ReportPage.Write(new ReportRequest("linux/x.h", facts)
        {
            Old = old,
            OldSource = "old.h",
            Changes = old is null ? [] : LockComparer.Compare(old, facts),
            Witnesses = witnesses,
        }));

    public static Page Read(string html) => new(html);

    public static FactSet Parse(string facts)
    {
        var lines = facts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim())
            .Order(StringComparer.Ordinal).OrderBy(l => l.StartsWith("doc ", StringComparison.Ordinal) ? 1 : 0);
        var diagnostics = new DiagnosticBag();
        var set = LockReader.Parse("x.facts", string.Concat(lines.Select(l => l + "\n")) + "header linux/x.h\n", diagnostics)?.Facts;
        Assert.Empty(diagnostics);
        return set!;
    }

    public IEnumerable<XElement> All(string tag, string? css = null) =>
        Root.Descendants(tag).Where(e => css is null || Classes(e).Contains(css));

    public XElement ById(string id) => Root.Descendants().Single(e => (string?)e.Attribute("id") == id);

    /// <summary>The rows of a record's drawing: the byte's number, then each cell with its width, such as <c>4:pid __s32</c>.</summary>
    public IReadOnlyList<string> Drawing(string id, int which = 0) =>
    [
        .. ById(id).Descendants("table").Where(t => Classes(t).Contains("bytes")).ElementAt(which).Element("tbody")!.Elements("tr").Select(row =>
            string.Join(" | ", row.Elements().Select(cell => cell.Name == "th" ? Text(cell) : $"{(string?)cell.Attribute("colspan")}:{Text(cell)}")))
    ];

    public static string Text(XElement element) => Blanks().Replace(element.Value, " ").Trim();

    public static string[] Classes(XElement element) => ((string?)element.Attribute("class") ?? "").Split(' ');

    [GeneratedRegex("<meta [^>]*>")]
    private static partial Regex VoidElement();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
