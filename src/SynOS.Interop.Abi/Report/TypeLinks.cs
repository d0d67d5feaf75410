// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Report;

/// <summary>Links the name in a type to the place on the page that shows it.</summary>
internal sealed partial class TypeLinks
{
    private readonly HashSet<string> _shown;

    public TypeLinks(params FactSet?[] sets) =>
        _shown = sets.OfType<FactSet>().SelectMany(s => s.Facts).Where(f => f is RecordFact or EnumFact or TypedefFact).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);

    public HtmlFragment Link(string type)
    {
        var html = new HtmlWriter();
        var at = 0;
        foreach (Match match in Name().Matches(type))
        {
            var key = _shown.Contains(match.Value) ? match.Value : TypedefFact.KeyOf(match.Value);
            if (!_shown.Contains(key))
                continue;
            html.Add($"{type[at..match.Index]}<a href=\"#{Anchor(key)}\">{match.Value}</a>");
            at = match.Index + match.Length;
        }

        html.Add($"{type[at..]}");
        return HtmlFragment.Of(html);
    }

    /// <summary>A key as an id: whatever is in it, it is one word, and two keys are never the same.</summary>
    public static string Anchor(string key)
    {
        var id = new StringBuilder(key.Length);
        foreach (var c in key)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
                id.Append(c);
            else
                id.Append(c == ' ' ? "." : string.Create(CultureInfo.InvariantCulture, $":{(int)c:x}"));
        }

        return id.ToString();
    }

    [GeneratedRegex(@"(?:(?:struct|union|enum) )?[A-Za-z_][\w:.]*")]
    private static partial Regex Name();
}
