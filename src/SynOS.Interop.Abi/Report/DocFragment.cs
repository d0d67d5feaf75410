// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Emit;

namespace SynOS.Interop.Abi.Report;

/// <summary>kernel-doc texts as HTML.</summary>
internal static class DocFragment
{
    /// <summary>Paragraphs and lists.</summary>
    public static HtmlFragment Block(string text)
    {
        var html = new HtmlWriter();
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var inList = false;
            foreach (var line in paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var isItem = line.StartsWith("* ", StringComparison.Ordinal);
                if (isItem != inList)
                    html.AppendHtml(isItem ? "<ul>" : "</ul>");
                inList = isItem;
                if (isItem)
                    html.Add($"<li>{Inline(line[2..])}</li>");
                else
                    html.Add($"<p>{Inline(line)}</p>");
            }

            if (inList)
                html.Add($"</ul>");
            html.Add($"\n");
        }

        return HtmlFragment.Of(html);
    }

    /// <summary>One line.</summary>
    public static HtmlFragment Inline(string text)
    {
        var html = new HtmlWriter();
        foreach (var (isName, piece) in DocMarks.Split(text))
        {
            if (isName)
                html.Add($"<code>{piece}</code>");
            else
                html.Add($"{piece}");
        }

        return HtmlFragment.Of(html);
    }
}
