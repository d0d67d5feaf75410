// SPDX-License-Identifier: MIT
using SynOS.Interop.Text;
using Xunit;

namespace SynOS.Conformance.Client;

/// <summary>What others wrote, on its way to a terminal or a log.</summary>
public sealed class EscapedTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain \"text\" 100% ok")]
    [InlineData("é 漢字 ¿ … 😀")]
    public void What_can_be_seen_stays_as_it_is(string text) => Assert.Same(text, EscapedText.Of(text));

    [Theory]
    [InlineData("\u001b[2J", @"\x1b[2J")]
    [InlineData("two\nlines\r\n", @"two\x0alines\x0d\x0a")]
    [InlineData("a\tb\0", @"a\x09b\x00")]
    [InlineData(@"\x1b", @"\\x1b")]
    [InlineData("\u007f\u009b", @"\x7f\x9b")]
    [InlineData("\u202eevil\u2066", @"\u{202e}evil\u{2066}")]
    [InlineData("a\u2028b\ufeff", @"a\u{2028}b\u{feff}")]
    [InlineData("\ue000", @"\u{e000}")]
    [InlineData("\U000e0041", @"\u{e0041}")]
    public void What_cannot_be_seen_is_spelled_out(string text, string escaped) => Assert.Equal(escaped, EscapedText.Of(text));

    // Not in an attribute: half of a pair is no text there.
    [Fact]
    public void Half_of_a_surrogate_pair_is_spelled_out() => Assert.Equal(@"a\u{fffd}b", EscapedText.Of("a\ud83db"));
}
