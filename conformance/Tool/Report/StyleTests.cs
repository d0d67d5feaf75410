// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Abi.Report;
using Xunit;

namespace SynOS.Conformance.Tool.Report;

/// <summary>Whoever reads the page can: contrast in both modes, no motion against the reader's wish, a sheet for paper.</summary>
public sealed partial class StyleTests
{
    /// <summary>What WCAG wants of text, level AA.</summary>
    private const double Enough = 4.5;

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var back in new[] { "paper", "raised", "field", "reserved", "padding", "bits", "good-soft", "bad-soft", "warn-soft" })
        {
            pairs.Add("ink", back);
            pairs.Add("soft", back);
        }

        foreach (var back in new[] { "paper", "raised", "field", "warn-soft" })
            pairs.Add("link", back);
        pairs.Add("good", "good-soft");
        pairs.Add("good", "raised");
        pairs.Add("bad", "bad-soft");
        pairs.Add("bad", "raised");
        pairs.Add("warn", "warn-soft");
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_can_be_told_from_what_is_behind_it_in_both_modes(string text, string back)
    {
        var colours = Variable().Matches(PageStyle.Text).GroupBy(m => m.Groups["name"].Value)
            .ToDictionary(g => g.Key, g => g.Select(m => m.Groups["colour"].Value).ToList());
        Assert.Equal((2, 2), (colours[text].Count, colours[back].Count));
        foreach (var mode in new[] { 0, 1 })
            Assert.InRange(Contrast(colours[text][mode], colours[back][mode]), Enough, 21);
    }

    [Theory]
    [InlineData("@media screen and (prefers-color-scheme: dark)")]
    [InlineData("@media (prefers-reduced-motion: no-preference)")]
    [InlineData("@media print")]
    public void The_sheet_heeds_what_the_reader_asks_for(string rule) =>
        Assert.Contains(rule, PageStyle.Text, StringComparison.Ordinal);

    [Fact]
    public void Nothing_moves_except_where_the_reader_allows_it()
    {
        var calm = Moving().Replace(PageStyle.Text, "");
        Assert.NotEqual(PageStyle.Text, calm);
        Assert.DoesNotContain("scroll-behavior", calm, StringComparison.Ordinal);
        Assert.DoesNotContain("animation", calm, StringComparison.Ordinal);
        Assert.DoesNotContain("transition", calm, StringComparison.Ordinal);
    }

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex("--(?<name>[a-z-]+): #(?<colour>[0-9a-f]{6});")]
    private static partial Regex Variable();

    [GeneratedRegex(@"@media \(prefers-reduced-motion: no-preference\) \{[^}]*\}\s*\}")]
    private static partial Regex Moving();
}
