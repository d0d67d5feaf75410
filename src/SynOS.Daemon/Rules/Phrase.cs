// SPDX-License-Identifier: MIT
namespace SynOS.Daemon.Rules;

/// <summary>Words that stand together in a text, in any case. With an asterisk at its end, the last word may go on.</summary>
internal sealed record Phrase
{
    private const char GoesOn = '*';

    private readonly string _words;
    private readonly bool _mayGoOn;

    public Phrase(string text)
    {
        _mayGoOn = text.EndsWith(GoesOn);
        _words = _mayGoOn ? text[..^1] : text;
    }

    /// <summary>Whether there is anything to look for.</summary>
    public static bool IsPhrase(string text) => text.Trim(GoesOn, ' ').Length > 0;

    public bool IsIn(string text)
    {
        for (int at = 0; (at = text.IndexOf(_words, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            int end = at + _words.Length;
            bool begins = at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);
            bool ends = _mayGoOn || end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]);
            if (begins && ends)
                return true;
        }
        return false;
    }
}
