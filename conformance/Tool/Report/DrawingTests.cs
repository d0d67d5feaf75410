// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Tool.Report;

/// <summary>Bytes on the page, row by row.</summary>
public sealed class DrawingTests
{
    [Fact]
    public void Fields_and_padding_fill_every_byte() =>
        Assert.Equal(
            ["0 | 4:a __u32 | 4:padding 4", "8 | 8:b __u64", "16 | 1:c __u8 | 7:padding 7"],
            Draw(
                """
                struct s align=8 size=24
                struct s.a offset=0 size=4 type=__u32
                struct s.b offset=8 size=8 type=__u64
                struct s.c offset=16 size=1 type=__u8
                """));

    [Fact]
    public void A_record_ends_where_its_size_says() =>
        Assert.Equal(
            ["0 | 8:a __u64", "8 | 4:b __u32 | 4:"],
            Draw("struct s align=4 size=12\nstruct s.a offset=0 size=8 type=__u64\nstruct s.b offset=8 size=4 type=__u32"));

    [Fact]
    public void A_field_across_rows_is_named_where_it_begins() =>
        Assert.Equal(
            ["0 | 4:a __u32 | 4:b __u64", "8 | 4:… b | 4:"],
            Draw("struct s align=1 size=12\nstruct s.a offset=0 size=4 type=__u32\nstruct s.b offset=4 size=8 type=__u64"));

    [Fact]
    public void A_big_array_takes_three_rows_and_says_what_is_left_out() =>
        Assert.Equal(
            ["0 | 8:a char[2147483648]", "⋮ | 8:bytes 8 to 2147483639: a, 33554431 cache lines begin here", "2147483640 | 8:… a", "cache line 33554432", "2147483648 | 4:b __u32 | 4:"],
            Draw("struct s align=4 size=2147483652\nstruct s.a offset=0 size=2147483648 type=char[2147483648]\nstruct s.b offset=2147483648 size=4 type=__u32"));

    [Fact]
    public void What_overlaps_has_rows_of_its_own_under_one_number() =>
        Assert.Equal(
            ["0 | 4:a __u32 | 4:", "8:b __u64", "8 | 4:c __u32 | 4:padding 4"],
            Draw("union s align=8 size=16\nunion s.a offset=0 size=4 type=__u32\nunion s.b offset=0 size=8 type=__u64\nunion s.c offset=8 size=4 type=__u32", "union.s"));

    [Fact]
    public void What_passes_through_a_row_together_is_named_together() =>
        Assert.Equal(
            ["0 | 8:a __u8[24]", "8:b __u8[24]", "8 | 4:c __u32 | 4:", "8:… a, b", "16 | 8:… a, b"],
            Draw("union s align=4 size=24\nunion s.a offset=0 size=24 type=__u8[24]\nunion s.b offset=0 size=24 type=__u8[24]\nunion s.c offset=8 size=4 type=__u32", "union.s"));

    [Fact]
    public void Bit_fields_share_their_bytes_and_unused_bits_show() =>
        Assert.Equal(
            ["0 | 2:a:3b:1unused:4c:8 | 2:padding 2 | 4:d __u32"],
            Draw(
                """
                struct s align=4 size=8
                struct s.a bit=0 width=3 type=__u32
                struct s.b bit=3 width=1 type=__u32
                struct s.c bit=8 width=8 type=__u32
                struct s.d offset=4 size=4 type=__u32
                """));

    [Fact]
    public void A_flexible_array_stands_at_the_end_without_bytes() =>
        Assert.Equal(
            ["0 | 8:a __u64", "8 | 8:b __u8[], as long as the program makes it"],
            Draw("struct s align=8 size=8\nstruct s.a offset=0 size=8 type=__u64\nstruct s.b offset=8 size=0 type=__u8[]"));

    [Fact]
    public void A_record_without_bytes_says_so() =>
        Assert.Equal(["0 | 8:no bytes"], Draw("struct s align=1 size=0"));

    [Fact]
    public void A_cache_line_begins_every_64_bytes()
    {
        var fields = Enumerable.Range(0, 17).Select(i => FormattableString.Invariant($"struct s.f{i:00} offset={i * 8} size=8 type=__u64"));
        var rows = Draw($"struct s align=8 size=136\n{string.Join('\n', fields)}");
        Assert.Equal((19, "cache line 1", "64 | 8:f08 __u64", "cache line 2"), (rows.Count, rows[8], rows[9], rows[17]));
    }

    [Fact]
    public void What_is_too_much_to_draw_is_listed_instead()
    {
        var fields = Enumerable.Range(1, 500).Select(i => FormattableString.Invariant($"union s.f{i:000} offset=0 size={i} type=char[{i}]"));
        var page = Page.Of($"union s align=1 size=500\n{string.Join('\n', fields)}");
        Assert.Empty(page.All("table", "bytes"));
        Assert.Equal(500, page.ById("union.s").Descendants("tbody").Single().Elements().Count());
        Assert.Contains("too many to draw", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("struct s align=1 size=9223372036854775807\nstruct s.a offset=0 size=4 type=__u32")]
    [InlineData("struct s align=1 size=8\nstruct s.a offset=9223372036854775800 size=4 type=__u32")]
    [InlineData("struct s align=1 size=8\nstruct s.a offset=9223372036854775807 size=9223372036854775807 type=char[1]")]
    [InlineData("struct s align=1 size=8\nstruct s.a bit=9223372036854775807 width=9223372036854775807 type=int")]
    public void A_lock_with_impossible_numbers_still_gives_a_page(string facts) =>
        Assert.Single(Page.Of(facts).ById("struct.s").Descendants("tbody").Last().Elements());

    private static IReadOnlyList<string> Draw(string facts, string id = "struct.s") => Page.Of(facts).Drawing(id);
}
