// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Report;

/// <summary>HTML that is already escaped, as a value: only a writer makes one.</summary>
internal readonly record struct HtmlFragment
{
    private readonly string? _html;

    private HtmlFragment(string html) => _html = html;

    public static HtmlFragment Of(HtmlInterpolation html) => new(html.Writer.ToString());

    public static HtmlFragment Of(HtmlWriter html) => new(html.ToString());

    /// <summary>A name that may be broken after its underscores, where it has no room.</summary>
    public static HtmlFragment OfName(string name)
    {
        var html = new HtmlWriter();
        var parts = name.Split('_');
        for (var i = 0; i < parts.Length; i++)
        {
            html.Add($"{parts[i]}");
            if (i + 1 < parts.Length)
                html.Add($"_<wbr>");
        }

        return Of(html);
    }

    public override string ToString() => _html ?? "";
}
