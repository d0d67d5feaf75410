// SPDX-License-Identifier: MIT
using System.Text;
using SynOS.Interop.Text;
using Xunit;

namespace SynOS.Conformance.Client;

/// <summary>ASCII has a way of its own into the arrays, in steps of several widths: it must give what the general way gives.</summary>
public sealed class FixedTextTests
{
    private const int FieldLength = 64;

    private static readonly string Text = string.Concat(Enumerable.Range(1, 127).Select(code => (char)code));

    public static TheoryData<int> Lengths() => [.. Enumerable.Range(0, FieldLength)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Every_ASCII_character_is_written_at_every_length(int length)
    {
        for (int start = 0; start + length <= Text.Length; start++)
            AssertWritten(Text.Substring(start, length));
    }

    [Theory]
    [InlineData("\u0080")]
    [InlineData("\u00e9")]
    [InlineData("\u7fff")]
    [InlineData("\u8000")]
    [InlineData("\u807f")]
    [InlineData("\uffff")]
    [InlineData("\U0001f600")]
    public void What_is_not_ASCII_is_encoded_wherever_it_stands(string other)
    {
        for (int length = 0; length + Encoding.UTF8.GetByteCount(other) < FieldLength; length++)
        {
            for (int at = 0; at <= length; at++)
                AssertWritten(new string('x', length).Insert(at, other));
        }
    }

    [Fact]
    public void A_NUL_is_found_wherever_it_stands()
    {
        for (int length = 1; length < FieldLength; length++)
        {
            for (int at = 0; at < length; at++)
            {
                string text = new string('x', length).Remove(at, 1).Insert(at, "\0");
                var error = Assert.Throws<ArgumentException>("text", () => FixedText.Write(text, new byte[FieldLength], "text"));
                Assert.Contains($"NUL at index {at},", error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Nothing_is_written_behind_the_text()
    {
        byte[] field = [.. Enumerable.Repeat((byte)0xee, FieldLength)];

        FixedText.Write(Text.AsSpan(0, 43), field, "text");

        Assert.All(field[43..], one => Assert.Equal(0xee, one));
    }

    private static void AssertWritten(string text)
    {
        byte[] expected = new byte[FieldLength], field = new byte[FieldLength];
        Encoding.UTF8.GetBytes(text, expected);

        FixedText.Write(text, field, "text");

        Assert.Equal(expected, field);
    }
}
