// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Reads strings as C writes them.</summary>
internal static class CStringReader
{
    private static readonly Regex Escapes = new(@"\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.)");

    /// <summary>The bytes of a C string, with its NUL, as C# numbers.</summary>
    public static IEnumerable<string> BytesOf(string escaped)
    {
        string text = Escapes.Replace(escaped, match => Unescape(match.Groups[1].Value));
        // Escapes stand for single bytes and become U+0000 to U+00FF below; other characters are UTF-8 in the header.
        foreach (char c in text)
        {
            foreach (byte b in c <= '\u00ff' ? [(byte)c] : Encoding.UTF8.GetBytes([c]))
                yield return "0x" + b.ToString("x2", CultureInfo.InvariantCulture);
        }

        yield return "0x00";
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
        _ when escape[0] == 'x' && escape.Length > 1 => ((char)Convert.ToInt32(escape.Substring(1), 16)).ToString(),
        _ when escape[0] is >= '0' and <= '7' => ((char)(Convert.ToInt32(escape, 8) & 0xff)).ToString(),
        _ => escape,
    };
}
