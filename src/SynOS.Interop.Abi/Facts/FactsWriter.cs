// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace SynOS.Interop.Abi.Facts;

/// <summary>Writes the facts file for the generator: the lock's lines, what they use of other headers, then where each
/// fact is declared and documented.</summary>
internal static class FactsWriter
{
    public static string Write(FactSet set)
    {
        var text = new StringBuilder();
        foreach (var fact in set.Facts.Concat(set.Externs))
            text.Append(fact.Line).Append('\n');

        var extra = new List<string>();
        foreach (var (key, at) in set.Locations)
            extra.Add(string.Create(CultureInfo.InvariantCulture, $"at {key} {at.File}:{at.Line}:{at.Column}"));
        foreach (var (key, doc) in set.Docs)
            extra.Add($"doc {key} {Escape(doc)}");
        if (set.Header is not null)
            extra.Add("header " + set.Header);
        if (set.Measured.Count != 0)
            extra.Add("targets " + string.Join(',', set.Measured));
        extra.Sort(StringComparer.Ordinal);
        foreach (var line in extra)
            text.Append(line).Append('\n');
        return text.ToString();
    }

    /// <summary>
    /// A text on one line; the reader undoes it. Tabs and other control characters mean nothing in a text, and become blanks.
    /// </summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                < ' ' => result.Append(' '),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }
}
