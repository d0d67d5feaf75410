// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace SynOS.Interop.Abi.Emit;

/// <summary>
/// Finds the names in a kernel-doc text: <c>%CONSTANT</c>, <c>@parameter</c>, <c>&amp;struct s</c>, <c>function()</c>, and
/// any word with an underscore in it.
/// </summary>
internal static partial class DocMarks
{
    /// <summary>The text in pieces; names without their marks.</summary>
    public static IEnumerable<(bool IsName, string Text)> Split(string text)
    {
        var at = 0;
        foreach (Match match in Mark().Matches(text))
        {
            if (match.Index > at)
                yield return (false, text[at..match.Index]);
            yield return (true, match.Groups["name"].Value);
            at = match.Index + match.Length;
        }

        if (at < text.Length)
            yield return (false, text[at..]);
    }

    [GeneratedRegex(@"[%@](?<name>[A-Za-z_]\w*)|&(?<name>(?:(?:struct|union|enum|typedef) )?[A-Za-z_]\w*)|(?<name>\b[A-Za-z_]\w*\(\))|(?<name>(?<![\w.])[A-Za-z][A-Za-z0-9.]*_\w+)")]
    private static partial Regex Mark();
}
