// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.RegularExpressions;
using SynOS.Interop.Facts.Targets;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>
/// kernel-doc to documentation: <c>%X</c>, <c>&amp;x</c>, <c>@x</c> and <c>x()</c> become references where the emitted C# has the name,
/// and code otherwise; paragraphs and bullet lists are told apart.
/// </summary>
internal sealed class DocBinder(FactsFile file, IReadOnlyDictionary<string, DocPart> references)
{
    private static readonly Regex Marks = new(
        @"%(?<constant>-?[A-Za-z_0-9]*[A-Za-z0-9])|&(?:(?:struct|union|enum) )?(?<type>[A-Za-z_][A-Za-z0-9_]*)(?:(?:\.|->)(?<member>[A-Za-z_]\w*))?"
        + @"|@(?<parameter>[A-Za-z_]\w*)|``(?<code>.+?)``|\b(?<call>[A-Za-z_]\w*)\(\)");

    private static readonly Regex Bullet = new(@"^\s*[*-] +");

    /// <param name="key">What the documentation is of.</param>
    /// <param name="targets">Targets that the fact holds for.</param>
    /// <param name="parameters">Parameters that <c>@x</c> may name.</param>
    public DocModel Bind(string key, TargetSet targets = default, ICollection<string>? parameters = null) => new(new(BindBlocks(key, parameters)), targets);

    /// <summary>Paragraphs and lists.</summary>
    public IEnumerable<DocBlock> BindBlocks(string key, ICollection<string>? parameters = null) =>
        Regex.Split(file.DocOf(key).Replace("\r", "").Trim(), @"\n\s*\n").Where(block => block.Trim().Length > 0).SelectMany(block => BindBlock(block, parameters));

    private IEnumerable<DocBlock> BindBlock(string block, ICollection<string>? parameters)
    {
        var prose = new StringBuilder();
        var items = new List<StringBuilder>();
        foreach (string line in block.Split('\n'))
        {
            Match bullet = Bullet.Match(line);
            if (bullet.Success)
                items.Add(new StringBuilder(line.Substring(bullet.Length).Trim()));
            else
                Continue(items.Count > 0 ? items[items.Count - 1] : prose, line.Trim());
        }

        if (prose.Length > 0)
            yield return Bind(prose.ToString(), parameters);
        if (items.Count > 0)
            yield return new DocList(new(items.Select(item => Bind(item.ToString(), parameters))));
    }

    private static void Continue(StringBuilder text, string line) => text.Append(text.Length > 0 ? " " : "").Append(line);

    private DocParagraph Bind(string text, ICollection<string>? parameters)
    {
        var parts = new List<DocPart>();
        int start = 0;
        foreach (Match mark in Marks.Matches(text))
        {
            if (mark.Index > start)
                parts.Add(new DocWords(text.Substring(start, mark.Index - start)));
            parts.Add(Bind(mark, parameters));
            start = mark.Index + mark.Length;
        }

        if (start < text.Length)
            parts.Add(new DocWords(text.Substring(start)));
        return new DocParagraph(new(parts));
    }

    private DocPart Bind(Match mark, ICollection<string>? parameters)
    {
        if (mark.Groups["parameter"] is { Success: true, Value: var parameter })
            return parameters?.Contains(parameter) == true ? new DocParameter(parameter) : new DocCode(parameter);
        if (mark.Groups["code"] is { Success: true, Value: var code })
            return new DocCode(code);
        if (mark.Groups["constant"] is { Success: true, Value: var constant })
            return Reference(constant, constant);
        if (mark.Groups["call"] is { Success: true, Value: var call })
            return Reference(call + "()", call + "()");
        string type = mark.Groups["type"].Value;
        string name = mark.Groups["member"] is { Success: true, Value: var member } ? type + "." + member : type;
        return Reference(references.ContainsKey("struct " + name) ? "struct " + name : "enum " + name, name);
    }

    private DocPart Reference(string key, string text) => references.TryGetValue(key, out DocPart? known) ? known : new DocCode(text);
}
