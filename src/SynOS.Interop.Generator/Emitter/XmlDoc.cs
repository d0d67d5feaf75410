// SPDX-License-Identifier: MIT
using System.Text;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Emitter;

/// <summary>How documentation comments spell what a header says.</summary>
internal static class XmlDoc
{
    /// <summary>The first paragraph, or what is said where the header says nothing.</summary>
    public static string Summary(UnitModel unit, DocModel doc, string fallback) => doc.Blocks.Count == 0 ? fallback : EndSentence(Block(unit, doc.Blocks[0]));

    /// <summary>The other paragraphs, and where it holds if that is not everywhere.</summary>
    public static IEnumerable<string> Remarks(UnitModel unit, DocModel doc)
    {
        var remarks = doc.Blocks.Skip(1).Select(block => Block(unit, block));
        return doc.Targets.IsEvery ? remarks : remarks.Append($"Holds for {string.Join(", ", doc.Targets.Select(target => target.Name))}.");
    }

    public static string Block(UnitModel unit, DocBlock block) => block is DocList list
        ? "<list type=\"bullet\">\n" + string.Concat(list.Items.Select(item => $"<item><description>{Paragraph(unit, item)}</description></item>\n")) + "</list>"
        : Paragraph(unit, (DocParagraph)block);

    public static string Part(UnitModel unit, DocPart part) => part switch
    {
        DocWords words => Escape(words.Text),
        DocParameter parameter => $"<paramref name=\"{parameter.Name}\"/>",
        DocConstant constant => See($"{CSharp.Name(unit.Class)}.{CSharp.Name(constant.Name)}"),
        DocCall call => See($"{CSharp.Name(unit.CallsClass)}.{CSharp.Name(call.Name)}({string.Join(", ", call.Parameters.Select(CSharp.Type))})"),
        DocType type => See(type.Member is null ? CSharp.Path(type.Path) : $"{CSharp.Path(type.Path)}.{CSharp.Name(type.Member)}"),
        _ => Code(((DocCode)part).Text),
    };

    public static string Code(string text) => $"<c>{Escape(text)}</c>";

    /// <summary>Escapes text, and drops what XML cannot hold at all.</summary>
    public static string Escape(string text)
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

    private static string Paragraph(UnitModel unit, DocParagraph paragraph) => string.Concat(paragraph.Parts.Select(part => Part(unit, part)));

    private static string See(string cref) => $"<see cref=\"{cref}\"/>";

    private static string EndSentence(string text) => text.Length > 0 && ".:!?>".IndexOf(text[text.Length - 1]) < 0 ? text + "." : text;
}
