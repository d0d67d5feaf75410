// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Facts.Types;

/// <summary>The text of a type, and how far it was read. After an error nothing more is taken.</summary>
internal sealed class CTypeScanner(string text)
{
    private int _at;

    public string? Error { get; private set; }

    public bool IsAtEnd => _at == text.Length;

    public string Rest => text.Substring(_at);

    public bool IsBeforeDeclarator => _at < text.Length && (text[_at] is '*' or '(');

    /// <summary>The first error stays: the others follow from it.</summary>
    public void Fail(string error) => Error ??= error;

    public bool Take(char c)
    {
        if (Error is not null || _at >= text.Length || text[_at] != c)
            return false;
        _at++;
        return true;
    }

    public bool Take(string expected)
    {
        if (Error is not null || string.CompareOrdinal(text, _at, expected, 0, expected.Length) != 0)
            return false;
        _at += expected.Length;
        return true;
    }

    /// <summary>Gives back what was taken last, if it was that.</summary>
    public void Back(char c)
    {
        if (Error is null && _at > 0 && text[_at - 1] == c)
            _at--;
    }

    /// <summary>A parenthesis around a declarator, and not around parameters: a pointer or another such parenthesis follows.</summary>
    public bool TakeGroup()
    {
        int next = _at;
        while (next < text.Length && text[next] == '(')
            next++;
        return next > _at && next < text.Length && text[next] == '*' && Take('(');
    }

    public bool TakeEllipsis() => Take("...");

    /// <summary>A number as it is written, without a sign or leading zeros; null when there is none.</summary>
    public long? TakeNumber()
    {
        int end = _at;
        while (end < text.Length && text[end] is >= '0' and <= '9')
            end++;
        if (Error is not null || !long.TryParse(text.Substring(_at, end - _at), NumberStyles.None, CultureInfo.InvariantCulture, out long number))
            return null;
        _at = end;
        return number;
    }

    /// <summary>The name or keyword that comes next; empty when none does.</summary>
    public string PeekWord()
    {
        int end = _at;
        while (end < text.Length && IsPartOfName(end))
            end++;
        return text.Substring(_at, end - _at);
    }

    public string TakeWord()
    {
        string word = PeekWord();
        _at += word.Length;
        return word;
    }

    /// <summary>Names of C, and of types that have none the place that they stand at: <c>outer::member</c>.</summary>
    private bool IsPartOfName(int at)
    {
        char c = text[at];
        return c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '$' or > '\u007f'
            || (c == ':' && at > _at && ((at + 1 < text.Length && text[at + 1] == ':') || text[at - 1] == ':'));
    }
}
