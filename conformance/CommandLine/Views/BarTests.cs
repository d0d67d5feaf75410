// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Rendering;
using Xunit;

namespace SynOS.Conformance.CommandLine.Views;

/// <summary>Pictures of numbers.</summary>
public sealed class BarTests
{
    [Theory]
    [InlineData(0, "----------")]
    [InlineData(1, "#---------")]
    [InlineData(50, "#####-----")]
    [InlineData(99, "#########-")]
    [InlineData(100, "##########")]
    [InlineData(-5, "----------")]
    [InlineData(1000, "##########")]
    public void A_level_is_shown_as_its_part_of_the_whole(int value, string expected)
    {
        (string full, string empty) = Bar.Level(value, 100, 10, Glyphs.Ascii);

        Assert.Equal(expected, full + empty);
    }

    [Fact]
    public void The_newest_values_stand_at_the_right() => Assert.Equal(" ▁▄█", Bar.Spark([100, 100, 0, 0.1, 5, 10], 4, Glyphs.Unicode));

    [Fact]
    public void Where_there_are_few_values_the_left_is_empty() => Assert.Equal("   █", Bar.Spark([3], 4, Glyphs.Unicode));

    [Fact]
    public void Nothing_is_shown_of_nothing() => Assert.Equal("    ", Bar.Spark([], 4, Glyphs.Unicode));
}
