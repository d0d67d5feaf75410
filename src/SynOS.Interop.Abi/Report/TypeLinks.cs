// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Interop.Abi.Report;

/// <summary>Links the name in a type to the place on the page that shows it.</summary>
internal sealed class TypeLinks
{
    private readonly HashSet<string> _shown;

    public TypeLinks(params FactSet?[] sets) =>
        _shown = sets.OfType<FactSet>().SelectMany(s => s.Facts).Where(f => f is RecordFact or EnumFact or TypedefFact).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);

    /// <param name="type">A type.</param>
    /// <param name="name">What is declared with it; nothing for the type alone.</param>
    public HtmlFragment Link(CType type, string name = "")
    {
        var html = new HtmlWriter();
        var text = type.Declare(name);
        var at = 0;
        // In the order in which they are spelled.
        foreach (var named in type.Named())
        {
            var (spelled, key) = named is TagType tag ? (tag.Key, tag.Key) : (named.With(TypeQualifiers.None).Spelling, TypedefFact.KeyOf(named.With(TypeQualifiers.None).Spelling));
            var start = text.IndexOf(spelled, at, StringComparison.Ordinal);
            if (start < 0 || !_shown.Contains(key))
                continue;
            html.Add($"{text[at..start]}<a href=\"#{Anchor(key)}\">{spelled}</a>");
            at = start + spelled.Length;
        }

        html.Add($"{text[at..]}");
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
}
