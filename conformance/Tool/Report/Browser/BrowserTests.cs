// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Tool.Report.Browser;

/// <summary>The page in a real browser; pictures of it come to artifacts/report.</summary>
public sealed class BrowserTests : IDisposable
{
    private const int Desktop = 1280;
    private const int Phone = 360;
    private const int Colours = 20;

    private readonly Chromium _browser = new();

    public static TheoryData<string> Pages() => ["product", "changed", "hard"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_page_shows_something_on_a_desktop(string page)
    {
        var picture = await _browser.ScreenshotAsync(Html(page), $"{page}-desktop", Desktop, 2000);
        Assert.Equal((Desktop, 2000), (picture.Width, picture.Height));
        Assert.InRange(picture.Colours(), Colours, int.MaxValue);
        Assert.InRange(picture.Brightness(2, 2), 250, 255);
    }

    [Fact]
    public async Task A_blank_page_would_be_seen() =>
        Assert.InRange((await _browser.ScreenshotAsync("<!DOCTYPE html><title>x</title>", "blank", Desktop, 500)).Colours(), 1, Colours - 1);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task On_a_phone_nothing_is_wider_than_the_page(string page)
    {
        await _browser.ScreenshotAsync(Html(page), $"{page}-phone", Phone, 2000);
        Assert.Equal("[360,360,[]]", await _browser.EvaluateAsync(
            Html(page),
            Phone,
            "[page.documentElement.clientWidth + (page.defaultView.innerWidth - page.documentElement.clientWidth), page.documentElement.scrollWidth + (page.defaultView.innerWidth - page.documentElement.clientWidth), [...page.querySelectorAll('main *, header *')].filter(e => e.getBoundingClientRect().right > page.defaultView.innerWidth + 1).map(e => e.outerHTML.slice(0, 80))]"));
    }

    [Fact]
    public async Task What_is_wider_than_a_phone_would_be_seen() =>
        Assert.Contains(
            "400,",
            await _browser.EvaluateAsync("<!DOCTYPE html><body style='margin:0'><div style='width:400px;height:1px'></div>", Phone, "[page.documentElement.scrollWidth, 0]"),
            StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_browser_has_nothing_to_complain_about(string page) =>
        Assert.Empty(await _browser.ConsoleAsync(Html(page)));

    [Fact]
    public async Task A_script_in_the_page_would_not_run_and_that_would_be_seen()
    {
        var complaints = await _browser.ConsoleAsync(Html("product").Replace("</body>", "<script>document.title = 'ran'</script></body>", StringComparison.Ordinal));
        Assert.Contains(complaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task In_dark_mode_the_page_is_dark(string page)
    {
        var picture = await _browser.ScreenshotAsync(Html(page), $"{page}-dark", Desktop, 2000, Chromium.Dark);
        Assert.InRange(picture.Brightness(2, 2), 0, 40);
        Assert.InRange(picture.Colours(), Colours, int.MaxValue);
    }

    [Fact]
    public async Task Printed_pages_are_light_and_no_record_is_cut()
    {
        var pages = await _browser.PrintAsync(Html("product"), "product", Chromium.Dark);
        Assert.InRange(pages.Count, 2, 12);
        Assert.All(pages, p => Assert.InRange(p.Picture.Brightness(2, 2), 250, 255));
        foreach (var (first, last) in new[] { ("Layout: 24 bytes", "memory_bytes"), ("Layout: 152 bytes", "severity"), ("Layout: 1284 bytes", "confidence"), ("Layout: 96 bytes", "last_update") })
            Assert.Contains(last, pages.Single(p => p.Text.Contains(first, StringComparison.Ordinal)).Text[pages.Single(p => p.Text.Contains(first, StringComparison.Ordinal)).Text.IndexOf(first, StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_records_are_shown_within_the_time_limit()
    {
        var facts = string.Join('\n', Enumerable.Range(0, 10_000).Select(i => FormattableString.Invariant($"struct s{i:00000} align=4 size=8\nstruct s{i:00000}.a offset=0 size=4 type=__u32\nstruct s{i:00000}.b offset=4 size=4 type=__u32")));
        Assert.InRange((await _browser.ScreenshotAsync(Page.Of(facts).Html, "many", Desktop, 2000)).Colours(), Colours, int.MaxValue);
    }

    public void Dispose() => _browser.Dispose();

    private static string Html(string page) => page switch
    {
        "product" => SamplePages.Product,
        "changed" => SamplePages.Changed(),
        _ => SamplePages.Hard,
    };
}
