// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Report;
using SynOS.Interop.Facts.Model;
using Xunit;

namespace SynOS.Conformance.Tool.Report;

/// <summary>What is on the page. How it looks is for <c>-p:AbiReport=true</c>.</summary>
public sealed partial class ReportPageTests
{
    private const string Hostile =
        """
        const A char[9] "</style>"
        struct x<script>alert(1)</script> align=1 size=1
        struct x<script>alert(1)</script>.<img/src=x>&"' offset=0 size=1 type=char
        doc struct x<script>alert(1)</script> <iframe src="javascript:1"> %A and ‮backwards
        """;

    private const string Before =
        """
        call 1 gone() int
        const A int 1
        const B int 2
        struct s align=4 size=16
        struct s.a offset=0 size=4 type=__u32
        struct s.b offset=4 size=4 type=__u32
        struct s.c offset=8 size=4 type=__u32
        struct s.d offset=12 size=4 type=__u32
        struct t align=4 size=4
        struct t.x offset=0 size=4 type=__u32
        """;

    private const string Now =
        """
        const A int 3
        struct s align=4 size=16
        struct s.a offset=0 size=4 type=__u32
        struct s.c offset=4 size=4 type=__u32
        struct s.d offset=12 size=4 type=__s32
        struct s.e offset=8 size=4 type=__u32
        """;

    [Fact]
    public void The_page_needs_nothing_from_elsewhere()
    {
        var page = Page.Of(SharedLock.Read(), Page.Parse(Before), []);
        Assert.Empty(page.All("script").Concat(page.All("link")).Concat(page.All("img")).Concat(page.All("iframe")));
        Assert.Empty(page.Root.Descendants().Attributes("src"));
        Assert.DoesNotContain("url(", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("://", page.Html, StringComparison.Ordinal);
        Assert.Contains(page.All("meta"), m => ((string?)m.Attribute("content") ?? "").StartsWith("default-src 'none';", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_and_texts_of_a_hostile_header_are_only_text()
    {
        var page = Page.Of(Hostile, Hostile, [new WitnessStatement("<script>", "<b>", "<i>", 1, 1, 0, ["<u>"])]);
        Assert.Empty(page.All("script").Concat(page.All("iframe")).Concat(page.All("img")).Concat(page.All("u")));
        Assert.Contains("struct x<script>alert(1)</script>", Page.Text(page.All("h3").Single()), StringComparison.Ordinal);
        Assert.Contains("U+202Ebackwards", page.Root.Value, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page.Html);
    }

    [Theory]
    [InlineData(Before, Now)]
    [InlineData(Now, Before)]
    [InlineData(Hostile, Before)]
    [InlineData(Before, Hostile)]
    public void Each_link_has_its_place_and_each_place_is_there_once(string facts, string old)
    {
        var page = Page.Of(facts, old, []);
        var ids = page.Root.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.NotEmpty(page.Root.Descendants().Attributes("href"));
        Assert.All(page.Root.Descendants().Attributes("href"), a => Assert.Contains(a.Value[1..], ids));
    }

    [Fact]
    public void Two_runs_give_the_same_bytes_in_any_order_of_facts()
    {
        var facts = SharedLock.Read();
        Assert.Equal(Page.Of(facts).Html, Page.Of(new FactSet(facts.Facts.Reverse(), facts.Locations, facts.Docs, facts.Header)).Html);
    }

    [Fact]
    public void Each_kind_of_fact_is_shown_with_its_documentation()
    {
        var page = Page.Of(
            """
            call 7 log(in struct s *s) int
            const LIMIT int 10
            enum e size=4 type=unsigned int
            enum e.E_ONE value=1
            errno log.EFAULT
            struct s align=4 size=4
            struct s.a offset=0 size=4 type=enum e
            typedef t type=struct s
            doc call log Log it
            doc const LIMIT Highest %E_ONE
            doc struct s.a The a
            """);
        Assert.Equal("7logLog it in struct s *sreturns intErrors: EFAULT", Page.Text(page.ById("call.log")));
        Assert.Equal("LIMIT10 intHighest E_ONE", Page.Text(page.ById("const.LIMIT")));
        Assert.Contains("1E_ONE", Page.Text(page.ById("enum.e")), StringComparison.Ordinal);
        Assert.Contains("The a", Page.Text(page.ById("struct.s")), StringComparison.Ordinal);
        Assert.Equal("#struct.s", (string?)page.ById("typedef.t").Descendants("a").Single().Attribute("href"));
        Assert.Contains(page.ById("struct.s").Descendants("a"), a => (string?)a.Attribute("href") == "#enum.e");
    }

    [Fact]
    public void A_kind_of_fact_that_is_new_to_the_page_is_shown_as_it_stands()
    {
        var page = Page.Of(new FactSet([new OtherFact("family", "synos_ai version=1"), new OtherFact("family", "z version=2")]));
        Assert.Equal(["family synos_ai version=1", "family z version=2"], page.ById("kind-family").Descendants("code").Select(Page.Text));
    }

    [Fact]
    public void A_layout_is_drawn_for_each_group_of_targets_that_shares_it()
    {
        var page = Page.Of(
            """
            const C int 4 @i686,arm
            const C int 8 @x86_64,aarch64
            struct s align=4 size=4 @i686,arm
            struct s align=8 size=8 @x86_64,aarch64
            struct s.l offset=0 size=4 type=long @i686,arm
            struct s.l offset=0 size=8 type=long @x86_64,aarch64
            struct t align=4 size=4
            struct t.a offset=0 size=4 type=int
            """);
        Assert.Equal(
            ["Layout on x86_64, aarch64: 8 bytes, aligned to 8", "Layout on i686, arm: 4 bytes, aligned to 4", "Layout: 4 bytes, aligned to 4"],
            page.All("table", "bytes").Select(t => Page.Text(t.Element("caption")!)));
        Assert.Equal(["struct s", "const C"], page.ById("targets").Descendants("li").Select(Page.Text));
        Assert.Equal(["i686, arm", "x86_64, aarch64"], page.ById("constants").Descendants("span").Select(Page.Text));
    }

    [Fact]
    public void Fields_that_targets_do_not_agree_on_are_marked()
    {
        var page = Page.Of(
            """
            struct s align=4 size=12 @i686
            struct s align=8 size=16 @x86_64
            struct s.a offset=0 size=4 type=int
            struct s.l offset=4 size=4 type=long @i686
            struct s.l offset=8 size=8 type=long @x86_64
            """);
        Assert.Equal(["0 | 4:a int | 4:padding 4", "8 | 8:≠ differs l long"], page.Drawing("struct.s"));
    }

    [Fact]
    public void Layouts_that_differ_in_alignment_alone_are_drawn_once()
    {
        var page = Page.Of(
            """
            struct s align=4 size=8 @i686,arm
            struct s align=8 size=8 @x86_64
            struct s.a offset=0 size=8 type=__u64
            """);
        Assert.Equal("Layout: 8 bytes, aligned to 8 on x86_64, aligned to 4 on i686, arm", Page.Text(page.All("table", "bytes").Single().Element("caption")!));
        Assert.Contains("in alignment alone", page.ById("struct.s").Value, StringComparison.Ordinal);
        Assert.Empty(page.All("mark"));
    }

    [Fact]
    public void A_change_is_drawn_before_and_after_and_marked_in_words()
    {
        var page = Page.Of(Now, Before);
        Assert.Equal(["0 | 4:a __u32 | 4:− removed b __u32", "8 | 4:↕ moved c __u32 | 4:≠ changed d __u32"], page.Drawing("struct.s"));
        Assert.Equal(["0 | 4:a __u32 | 4:↕ moved c __u32", "8 | 4:+ new e __u32 | 4:≠ changed d __s32"], page.Drawing("struct.s", 1));
        Assert.Equal("Before, now removed: 4 bytes, aligned to 4", Page.Text(page.ById("struct.t").Descendants("caption").First()));
        Assert.Contains(page.ById("changes").Descendants("tr"), r => Page.Text(r).StartsWith("✗ breakingcall gone was removed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_that_did_not_change_is_drawn_once()
    {
        var page = Page.Of(Before, Before);
        Assert.Equal(2, page.All("table", "bytes").Count());
        Assert.Contains("Nothing changed.", page.ById("changes").Value, StringComparison.Ordinal);
        Assert.Empty(page.All("mark"));
    }

    [Fact]
    public void Witnesses_are_counted_and_their_objections_shown()
    {
        var page = Page.Of(Before, null, [new("gcc", "compiles", "x86_64", 5, 0, 1, []), new("pahole", "", "", 5, 1, 0, ["no b"]), new("guest", "", "", 0, 0, 0, [])]);
        Assert.Equal(["✓ agrees", "✗ disagrees", "? says nothing"], page.ById("witnesses").Descendants("span").Where(s => Page.Classes(s).Contains("badge")).Select(Page.Text));
        Assert.Contains(page.ById("witnesses").Descendants("li"), li => Page.Text(li) == "no b");
        Assert.Contains(page.All("dl").Single().Elements(), d => Page.Text(d) == "✗ 1 of 3witnesses agree");
    }

    [Fact]
    public void Tables_have_headings_and_the_page_its_landmarks()
    {
        var page = Page.Of(SharedLock.Read(), Page.Parse(Before), []);
        Assert.All(page.All("table"), t => Assert.All(t.Element("thead")!.Descendants("th"), th => Assert.Equal("col", (string?)th.Attribute("scope"))));
        Assert.All(page.All("table", "bytes"), t => Assert.NotNull(t.Element("caption")));
        Assert.Equal(("en", 1, 1), ((string?)page.Root.Attribute("lang"), page.All("main").Count(), page.All("h1").Count()));
        Assert.Equal(new XName[] { "h1", "h2" }, page.Root.Descendants().Select(e => e.Name).Where(n => Heading().IsMatch(n.LocalName)).Take(2));
    }

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();
}
