// SPDX-License-Identifier: MIT
using System.Text;

namespace SynOS.Interop.Facts.Text;

/// <summary>Texts of documentation on one line.</summary>
internal static class DocText
{
    /// <summary>Tabs and other control characters mean nothing in a text, and become blanks.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = c switch
            {
                '\\' => result.Append(@"\\"),
                '\n' => result.Append(@"\n"),
                < ' ' => result.Append(' '),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    public static string Unescape(string text)
    {
        if (text.IndexOf('\\') < 0)
            return text;
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
                result.Append(text[++i] == 'n' ? '\n' : text[i]);
            else
                result.Append(text[i]);
        }

        return result.ToString();
    }
}
