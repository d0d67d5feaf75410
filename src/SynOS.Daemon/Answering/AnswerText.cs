// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using SynOS.Interop.Uapi;

namespace SynOS.Daemon.Answering;

/// <summary>Makes a recommender's text fit for the kernel and for the terminal of the one who asked.</summary>
internal static class AnswerText
{
    /// <summary>The end of an answer that was cut.</summary>
    public const string CutMark = " … [cut]";

    private const int Room = synos_ai.SYNOS_RESPONSE_LEN - 1;

    /// <summary>The text without what steers a terminal, cut between two characters where it is too long, and then saying so.</summary>
    public static string Fit(string text)
    {
        string plain = Plain(text);
        if (Encoding.UTF8.GetByteCount(plain) <= Room)
            return plain;
        int room = Room - Encoding.UTF8.GetByteCount(CutMark);
        int end = EndWithin(plain, room, StringInfo.GetNextTextElementLength);
        // One character of very many parts: better a part of it than nothing.
        if (end == 0)
            end = EndWithin(plain, room, RuneLength);
        return string.Concat(plain.AsSpan(0, end), CutMark);
    }

    private static int EndWithin(string text, int room, Func<string, int, int> lengthAt)
    {
        int end = 0;
        while (end < text.Length)
        {
            int length = lengthAt(text, end);
            room -= Encoding.UTF8.GetByteCount(text.AsSpan(end, length));
            if (room < 0)
                break;
            end += length;
        }
        return end;
    }

    private static int RuneLength(string text, int at) => Rune.GetRuneAt(text, at).Utf16SequenceLength;

    private static string Plain(string text)
    {
        // A recommender may give anything; more than this is cut in any case.
        ReadOnlySpan<char> given = text.AsSpan(0, Math.Min(text.Length, 4 * synos_ai.SYNOS_RESPONSE_LEN));
        var plain = new StringBuilder(given.Length);
        foreach (Rune rune in given.EnumerateRunes())
        {
            // The end of a line as Windows has it is no more than one.
            if (rune.Value != '\r')
                plain.Append(Steers(rune) ? Rune.ReplacementChar.ToString() : rune.ToString());
        }
        return plain.ToString();
    }

    // Lines and tabulators are part of an answer; controls, and what turns the direction of other text, are not.
    private static bool Steers(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => false,
        < 0x20 or (>= 0x7f and <= 0x9f) => true,
        0x61c or 0x200e or 0x200f or (>= 0x2028 and <= 0x202e) or (>= 0x2066 and <= 0x2069) => true,
        _ => false,
    };
}
