// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Report;

/// <summary>HTML that is already escaped, as a value: only a writer makes one.</summary>
internal readonly record struct HtmlFragment
{
    private readonly string? _html;

    private HtmlFragment(string html) => _html = html;

    public static HtmlFragment Of(HtmlInterpolation html) => new(html.Writer.ToString());

    public static HtmlFragment Of(HtmlWriter html) => new(html.ToString());

    public override string ToString() => _html ?? "";
}
