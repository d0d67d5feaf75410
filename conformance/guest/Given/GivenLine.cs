// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace SynOS.Conformance.Guest.Given;

/// <summary>One line of pairs. A text is written in parts with a plus sign between: quoted, <c>digits*N</c> or <c>x*N</c>.</summary>
internal sealed class GivenLine(string source, int number, string text)
{
    // In a run of digits every 64th place is a plus sign.
    private const int Block = 64;

    public GivenException Wrong(string message) => new(source, number, message);

    public IEnumerable<GivenPair> Pairs()
    {
        int at = 0;
        while (at < text.Length)
        {
            int equals = text.AsSpan(at).IndexOfAny('=', ' ');
            if (equals <= 0 || text[at + equals] != '=')
            {
                throw Wrong("expected key=value");
            }
            string key = text[at..(at + equals)];
            at += equals + 1;
            int end = text.IndexOf(' ', at);
            end = end < 0 ? text.Length : end;
            bool isText = at < text.Length && (text[at] == '"' || text.AsSpan(at..end).Contains('*'));
            yield return new GivenPair(this, key, isText ? TakeText(key, ref at) : text[at..(at = end)], isText);
            if (at < text.Length && text[at++] != ' ')
            {
                throw Wrong($"expected a space after the value of '{key}'");
            }
        }
    }

    private string TakeText(string key, ref int at)
    {
        var value = new StringBuilder();
        do
        {
            if (value.Length > 0)
            {
                at++;
            }
            if (at < text.Length && text[at] == '"')
            {
                TakeQuoted(value, ref at);
            }
            else if (!TakeRun("digits*", place => place == Block - 1 ? '+' : (char)('0' + place % 10), value, ref at)
                && !TakeRun("x*", _ => 'x', value, ref at))
            {
                throw Wrong($"'{key}' goes on with no text");
            }
        }
        while (at < text.Length && text[at] == '+');
        return value.ToString();
    }

    private bool TakeRun(string mark, Func<int, char> letter, StringBuilder value, ref int at)
    {
        if (!text.AsSpan(at).StartsWith(mark, StringComparison.Ordinal))
        {
            return false;
        }
        at += mark.Length;
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
        _ = int.TryParse(text.AsSpan(start..at), CultureInfo.InvariantCulture, out int count);
        for (int i = 0; i < count; i++)
        {
            value.Append(letter(i % Block));
        }
        return true;
    }

    private void TakeQuoted(StringBuilder value, ref int at)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                return;
            }
            value.Append(text[at] == '\\' ? TakeEscape(ref at) : text[at]);
        }
        throw Wrong("the quote is not closed");
    }

    // Ends at its last letter.
    private char TakeEscape(ref int at)
    {
        at++;
        switch (at < text.Length ? text[at] : '\0')
        {
            case 'n':
                return '\n';
            case '"' or '\\':
                return text[at];
            case 'x' when at + 2 < text.Length
                && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value):
                at += 2;
                return (char)value;
            default:
                throw Wrong(@"unknown escape; known are \n \\ \"" \xNN");
        }
    }
}
