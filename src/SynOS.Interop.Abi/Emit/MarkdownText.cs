// SPDX-License-Identifier: MIT
using System.Text;

namespace SynOS.Interop.Abi.Emit;

/// <summary>Texts as Markdown shows them unchanged: a header may be written by anyone.</summary>
internal static class MarkdownText
{
    /// <summary>A name or type as code. Inside a table a bar ends the cell, also in code.</summary>
    public static string Code(string text)
    {
        var line = OneLine(text).Replace("|", "\\|", StringComparison.Ordinal);
        if (!line.Contains('`', StringComparison.Ordinal))
            return $"`{line}`";
        var fence = new string('`', LongestRun(line) + 1);
        return $"{fence} {line} {fence}";
    }

    /// <summary>A kernel-doc text in one line; what it marks as a name becomes code.</summary>
    public static string Cell(string text) => Inline(OneLine(text)).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>A kernel-doc text with its paragraphs and list items.</summary>
    public static string Block(string text) => string.Join('\n', text.Split('\n').Select(Inline));

    private static string Inline(string line) =>
        string.Concat(DocMarks.Split(line).Select(piece => piece.IsName ? $"`{piece.Text}`" : Plain(piece.Text)));

    /// <summary>Nothing in a text is HTML, a link or an emphasis; only a list item's star stays one.</summary>
    private static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '<' or '&')
                result.Append(text[i] == '<' ? "&lt;" : "&amp;");
            else if (text[i] is '\\' or '`' or '[' or ']' or '_' || (text[i] == '*' && !(i == 0 && text.StartsWith("* ", StringComparison.Ordinal))))
                result.Append('\\').Append(text[i]);
            else
                result.Append(text[i]);
        }

        return result.ToString();
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
