// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.RegularExpressions;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>
/// kernel-doc to XML documentation: <c>%X</c>, <c>&amp;x</c>, <c>@x</c> and <c>x()</c> become references where the emitted C# has
/// the name, and code otherwise; paragraphs and bullet lists become elements.
/// </summary>
internal sealed class KernelDocParser(IReadOnlyDictionary<string, string> references)
{
    /// <summary>Marks of kernel-doc, in text whose XML characters are escaped already.</summary>
    private static readonly Regex Marks = new(
        @"%(?<constant>-?[A-Za-z_0-9]*[A-Za-z0-9])|&amp;(?:(?:struct|union|enum) )?(?<type>[A-Za-z_][A-Za-z0-9_]*)(?:(?:\.|-&gt;)(?<member>[A-Za-z_]\w*))?"
        + @"|@(?<parameter>[A-Za-z_]\w*)|``(?<code>.+?)``|\b(?<call>[A-Za-z_]\w*)\(\)");

    private static readonly Regex Bullet = new(@"^\s*[*-] +");

    /// <summary>First paragraph as summary, the others as remarks.</summary>
    /// <param name="text">kernel-doc text.</param>
    /// <param name="fallback">XML of the summary if there is no text.</param>
    /// <param name="parameters">Parameters that <c>@x</c> may name.</param>
    public DocModel Parse(string text, string fallback, ICollection<string>? parameters = null)
    {
        var blocks = ParseBlocks(text, parameters);
        return blocks.Count == 0
            ? new DocModel(fallback, default)
            : new DocModel(EndSentence(blocks[0]), new EquatableArray<string>(blocks.Skip(1)));
    }

    /// <summary>One XML fragment a paragraph or list.</summary>
    public IReadOnlyList<string> ParseBlocks(string text, ICollection<string>? parameters = null)
    {
        var blocks = new List<string>();
        foreach (string block in Regex.Split(text.Replace("\r", "").Trim(), @"\n\s*\n"))
        {
            if (block.Trim().Length > 0)
                AddBlock(blocks, block, parameters);
        }

        return blocks;
    }

    private void AddBlock(List<string> blocks, string block, ICollection<string>? parameters)
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
            blocks.Add(Render(prose.ToString(), parameters));
        if (items.Count > 0)
            blocks.Add("<list type=\"bullet\">\n" + string.Concat(items.Select(item => $"<item><description>{Render(item.ToString(), parameters)}</description></item>\n")) + "</list>");
    }

    private static void Continue(StringBuilder text, string line) => text.Append(text.Length > 0 ? " " : "").Append(line);

    private string Render(string text, ICollection<string>? parameters) =>
        Marks.Replace(EscapeXml(text), mark => Render(mark, parameters));

    private string Render(Match mark, ICollection<string>? parameters)
    {
        if (mark.Groups["parameter"] is { Success: true, Value: var parameter })
            return parameters?.Contains(parameter) == true ? $"<paramref name=\"{parameter}\"/>" : Code(parameter);
        if (mark.Groups["code"] is { Success: true, Value: var code })
            return Code(code);
        if (mark.Groups["constant"] is { Success: true, Value: var constant })
            return Reference(constant, constant);
        if (mark.Groups["call"] is { Success: true, Value: var call })
            return Reference(call + "()", call + "()");
        string type = mark.Groups["type"].Value;
        string name = mark.Groups["member"] is { Success: true, Value: var member } ? type + "." + member : type;
        return Reference(references.ContainsKey("struct " + name) ? "struct " + name : "enum " + name, name);
    }

    private string Reference(string key, string text) =>
        references.TryGetValue(key, out string? cref) ? $"<see cref=\"{cref}\"/>" : Code(text);

    private static string Code(string text) => $"<c>{text}</c>";

    private static string EndSentence(string text) => text.Length > 0 && ".:!?>".IndexOf(text[text.Length - 1]) < 0 ? text + "." : text;

    /// <summary>Escapes text, and drops what XML cannot hold at all.</summary>
    public static string EscapeXml(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\t' => " ",
                < ' ' or '\u2028' or '\u2029' or '\u0085' or '\ufffe' or '\uffff' => "",
                _ when char.IsSurrogate(c) => "",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
