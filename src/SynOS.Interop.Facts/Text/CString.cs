// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SynOS.Interop.Facts.Text;

/// <summary>Strings as C writes them: what a constant's value is that begins with a quote.</summary>
internal static class CString
{
    private static readonly Regex Escapes = new(@"\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.)", RegexOptions.CultureInvariant);

    /// <summary>Whether a text is one string in quotes.</summary>
    public static bool IsOne(string text)
    {
        if (text.Length < 2 || text[0] != '"' || text[text.Length - 1] != '"')
            return false;
        int i = 1;
        while (i < text.Length - 1 && text[i] != '"')
            i += text[i] == '\\' ? 2 : 1;
        return i == text.Length - 1;
    }

    /// <summary>The bytes of a quoted string, with its NUL.</summary>
    public static IEnumerable<byte> BytesOf(string quoted)
    {
        string text = Escapes.Replace(quoted.Substring(1, quoted.Length - 2), match => Unescape(match.Groups[1].Value));
        // Escapes stand for single bytes and become U+0000 to U+00FF below; other characters are UTF-8 in the header.
        foreach (char c in text)
        {
            if (c <= '\u00ff')
            {
                yield return (byte)c;
                continue;
            }

            foreach (byte b in Encoding.UTF8.GetBytes([c]))
                yield return b;
        }

        yield return 0;
    }

    private static string Unescape(string escape) => escape switch
    {
        "n" => "\n",
        "t" => "\t",
        "r" => "\r",
        "a" => "\a",
        "b" => "\b",
        "f" => "\f",
        "v" => "\v",
        _ when escape[0] == 'x' && escape.Length > 1 => ((char)Convert.ToInt32(escape.Substring(1), 16)).ToString(CultureInfo.InvariantCulture),
        _ when escape[0] is >= '0' and <= '7' => ((char)(Convert.ToInt32(escape, 8) & 0xff)).ToString(CultureInfo.InvariantCulture),
        _ => escape,
    };
}
