// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace SynOS.Interop.Abi.Report;

/// <summary>
/// Lets an interpolated string be HTML: what the program wrote is taken as it is, what it fills in is escaped. There is no
/// way to put a text of a header into a page without that.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation
{
    public HtmlInterpolation(int literalLength, int formattedCount)
        : this(literalLength, formattedCount, new HtmlWriter())
    {
    }

    public HtmlInterpolation(int literalLength, int formattedCount, HtmlWriter writer)
    {
        _ = (literalLength, formattedCount);
        Writer = writer;
    }

    public HtmlWriter Writer { get; }

    public void AppendLiteral(string html) => Writer.AppendHtml(html);

    public void AppendFormatted(string? text) => Writer.AppendText(text);

    public void AppendFormatted(long number) => Writer.AppendNumber(number);

    public void AppendFormatted(HtmlFragment html) => Writer.AppendHtml(html.ToString());
}
