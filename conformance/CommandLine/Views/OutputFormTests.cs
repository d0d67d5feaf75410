// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Terminal;
using Xunit;

namespace SynOS.Conformance.CommandLine.Views;

/// <summary>What is concluded from a terminal and the environment.</summary>
public sealed class OutputFormTests
{
    private static readonly WindowSize Terminal = new(100, 30);

    [Fact]
    public void A_terminal_is_used_as_it_is() =>
        Assert.Equal(new OutputForm(100, 30, Colour: true, Unicode: true, Addressable: true), Of(Terminal, "TERM=xterm", "LANG=de_DE.UTF-8"));

    [Theory]
    [InlineData("TERM=xterm", "NO_COLOR=1", true)]
    [InlineData("TERM=dumb", "", false)]
    [InlineData("", "", false)]
    public void Colours_are_left_out_where_they_are_not_wanted_or_not_known(string term, string colour, bool addressable)
    {
        OutputForm form = Of(Terminal, term, colour);

        Assert.Equal((false, addressable), (form.Colour, form.Addressable));
    }

    [Fact]
    public void An_empty_NO_COLOR_is_none() => Assert.True(Of(Terminal, "TERM=xterm", "NO_COLOR=").Colour);

    [Theory]
    [InlineData(true, "LANG=C.UTF-8")]
    [InlineData(true, "LANG=en_GB.utf8@euro")]
    [InlineData(true, "LC_ALL=", "LC_CTYPE=C.UTF-8", "LANG=C")]
    [InlineData(false, "LC_ALL=C", "LANG=C.UTF-8")]
    [InlineData(false, "LANG=de_DE.ISO-8859-1")]
    [InlineData(false)]
    public void The_locale_says_what_can_be_shown(bool unicode, params string[] environment) => Assert.Equal(unicode, Of(Terminal, environment).Unicode);

    [Theory]
    [InlineData(80)]
    [InlineData(132, "COLUMNS=132")]
    [InlineData(20, "COLUMNS=3")]
    [InlineData(80, "COLUMNS=wide")]
    public void What_is_no_terminal_is_as_wide_as_is_said(int width, params string[] environment) => Assert.Equal((width, 24), (Of(null, environment).Width, Of(null, environment).Height));

    [Fact]
    public void A_terminal_that_does_not_know_its_size_is_taken_for_a_usual_one() => Assert.Equal((80, 24), (Of(new WindowSize(0, 0)).Width, Of(new WindowSize(0, 0)).Height));

    private static OutputForm Of(WindowSize? terminal, params string[] environment) => OutputForm.Of(
        terminal, name => environment.Select(pair => pair.Split('=', 2)).FirstOrDefault(pair => pair[0] == name && pair.Length == 2)?[1]);
}
