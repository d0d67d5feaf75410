// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using SynOS.Daemon.Answering;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>Answers as they go to the kernel.</summary>
public sealed class AnswerTextTests
{
    private const int Room = 1023;

    [Theory]
    [InlineData("two\nlines\tand é 漢 👩‍🚀")]
    [InlineData("")]
    public void What_is_harmless_and_fits_stays_as_it_is(string text) => Assert.Equal(text, AnswerText.Fit(text));

    [Fact]
    public void The_longest_answer_that_fits_is_not_cut() => Assert.Equal(new string('x', Room), AnswerText.Fit(new string('x', Room)));

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("漢")]
    [InlineData("👩‍🚀")]
    [InlineData("e\u0301")]
    public void What_is_longer_is_cut_between_two_characters_and_says_so(string character)
    {
        string fit = AnswerText.Fit(string.Concat(Enumerable.Repeat(character, Room + 1)));

        Assert.EndsWith(AnswerText.CutMark, fit, StringComparison.Ordinal);
        int bytes = Encoding.UTF8.GetByteCount(fit);
        Assert.InRange(bytes, Room - Encoding.UTF8.GetByteCount(character), Room);
        var left = StringInfo.GetTextElementEnumerator(fit[..^AnswerText.CutMark.Length]);
        while (left.MoveNext())
            Assert.Equal(character, left.GetTextElement());
    }

    [Fact]
    public void A_single_character_that_is_too_long_is_cut_within()
    {
        string fit = AnswerText.Fit("e" + new string('\u0301', Room));

        Assert.StartsWith("e\u0301", fit, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(fit), Room - 2, Room);
    }

    [Theory]
    [InlineData("\u001b[2J", "\ufffd[2J")]
    [InlineData("a\0b", "a\ufffdb")]
    [InlineData("\u009b1m", "\ufffd1m")]
    [InlineData("\u202eevil", "\ufffdevil")]
    [InlineData("\u007f", "\ufffd")]
    [InlineData("line\r\nline", "line\nline")]
    public void What_steers_a_terminal_is_taken_out(string text, string expected) => Assert.Equal(expected, AnswerText.Fit(text));

    // Not in an attribute: half of a pair is no text there.
    [Fact]
    public void Half_of_a_surrogate_pair_is_taken_out() => Assert.Equal("a\ufffdb", AnswerText.Fit("a\ud83db"));
}
