// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// Guesses the names of a header's macros from its text, so that one parse can both read the header and evaluate them.
/// The compiler says afterwards which of them are there: a name too many costs nothing, a missed one a second parse.
/// </summary>
internal static class MacroScanner
{
    private const string Keyword = "define";

    public static List<string> Scan(string text)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf(Keyword, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Keyword, at + 1, StringComparison.Ordinal))
        {
            var start = at + Keyword.Length;
            while (start < text.Length && text[start] is ' ' or '\t')
                start++;
            if (start == at + Keyword.Length || !FollowsHash(text, at))
                continue;
            var end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            // Without an argument list and with something on the rest of the line: an include guard has no value.
            if (end == start || char.IsAsciiDigit(text[start]) || end == text.Length || text[end] is '(' or '\n' or '\r')
                continue;
            var name = text[start..end];
            if (seen.Add(name))
                names.Add(name);
        }

        return names;
    }

    private static bool FollowsHash(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;
        return at > 0 && text[at - 1] == '#';
    }
}
