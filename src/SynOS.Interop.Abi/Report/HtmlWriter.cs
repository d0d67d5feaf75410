// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SynOS.Interop.Abi.Report;

/// <summary>Collects a page. Texts come from headers that anyone may have written, so each is escaped.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();

    /// <summary>Adds HTML whose filled-in values are texts.</summary>
    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] HtmlInterpolation html)
    {
        _ = html;
        return this;
    }

    public void AppendHtml(string html) => _html.Append(html);

    public void AppendNumber(long number) => _html.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendText(string? text)
    {
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': _html.Append("&amp;"); break;
                case '<': _html.Append("&lt;"); break;
                case '>': _html.Append("&gt;"); break;
                case '"': _html.Append("&quot;"); break;
                case '\'': _html.Append("&#39;"); break;
                case '\n': _html.Append('\n'); break;
                case >= 0x200E and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x061C:
                    // A name that turns the direction of writing would show the rest of the page as something else.
                    _html.Append(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
                    break;
                case < 0x20 or >= 0x7F and < 0xA0:
                    _html.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}");
                    break;
                default: _html.Append(rune.ToString()); break;
            }
        }
    }

    public override string ToString() => _html.ToString();
}
