// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Interop.Text;

/// <summary>
/// What other programs wrote, made fit for a terminal or a log: it stays on its line, and nothing of it is a command. Letters, digits,
/// punctuation and symbols of all scripts stay as they are; what cannot be seen, or changes how other text is seen, is spelled out.
/// </summary>
public static class EscapedText
{
    /// <summary>Escapes a text.</summary>
    /// <param name="text">Text that anybody may have written.</param>
    /// <returns>
    /// The text with each character that is not visible as <c>\xNN</c>, or <c>\u{N}</c> from U+0100 on, and with <c>\\</c> for a backslash, so that
    /// nothing can pretend to have been escaped.
    /// </returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder? escaped = null;
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            // Half of a surrogate pair is read as a U+FFFD that does not stand there.
            if (IsPlain(rune) && (rune != Rune.ReplacementChar || text[at] == '\ufffd'))
            {
                escaped?.Append(text, at, rune.Utf16SequenceLength);
            }
            else
            {
                escaped ??= new StringBuilder(text, 0, at, text.Length + 16);
                Append(escaped, rune);
            }
            at += rune.Utf16SequenceLength;
        }
        return escaped?.ToString() ?? text;
    }

    private static void Append(StringBuilder escaped, Rune rune)
    {
        if (rune.Value == '\\')
            escaped.Append(@"\\");
        else if (rune.Value <= 0xff)
            escaped.Append(CultureInfo.InvariantCulture, $@"\x{rune.Value:x2}");
        else
            escaped.Append(CultureInfo.InvariantCulture, $@"\u{{{rune.Value:x}}}");
    }

    private static bool IsPlain(Rune rune) => rune.IsAscii ? rune.Value is >= ' ' and <= '~' and not '\\' : Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        _ => true,
    };
}
