// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Rendering;
using Xunit;

namespace SynOS.Conformance.CommandLine.Views;

/// <summary>Values as people read them.</summary>
public sealed class ShownTests
{
    [Theory]
    [InlineData(0, "0.0 s")]
    [InlineData(9.96, "9.9 s")]
    [InlineData(12.9, "12 s")]
    [InlineData(75, "75 s")]
    [InlineData(120, "2 min 0 s")]
    [InlineData(7199, "119 min 59 s")]
    [InlineData(7200, "2 h 0 min")]
    [InlineData(172800, "2 d 0 h")]
    public void A_length_of_time_has_its_two_greatest_units(double seconds, string expected) => Assert.Equal(expected, Shown.Time(seconds));

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1023, "1023 bytes")]
    [InlineData(1024, "1 KiB")]
    [InlineData(1536, "1.5 KiB")]
    [InlineData(ulong.MaxValue, "16 EiB")]
    public void Memory_is_shown_in_its_unit(ulong bytes, string expected) => Assert.Equal(expected, Shown.Bytes(bytes));

    [Theory]
    [InlineData("a\u001b[2J\\", true, @"a\x1b[2J\\")]
    [InlineData("漢\u202e", true, @"漢\u{202e}")]
    [InlineData("漢ü😀", false, @"\u{6f22}\xfc\u{1f600}")]
    public void What_others_wrote_is_escaped_as_far_as_the_terminal_needs_it(string text, bool unicode, string expected) =>
        Assert.Equal(expected, Shown.Foreign(text, CliRun.Plain with { Unicode = unicode }));
}
