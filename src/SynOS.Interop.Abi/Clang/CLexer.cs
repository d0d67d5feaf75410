// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// Splits C text into tokens, well enough to count them: comments are passed over, a literal is one token, and so is each
/// punctuation character.
/// </summary>
internal ref struct CLexer(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The present token; empty for the end of a line.</summary>
    public ReadOnlySpan<char> Token { get; private set; }

    public int Line { get; private set; } = 1;

    public readonly bool IsName => Token.Length != 0 && (char.IsAsciiLetter(Token[0]) || Token[0] == '_');

    /// <summary>Whether what follows directly is an argument list, as in the definition of a macro with arguments.</summary>
    public readonly bool IsBeforeParenthesis => _at < _text.Length && _text[_at] == '(';

    public bool Next()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            var start = _at;
            if (c == '\\' && IsLineEnd(_at + 1, out var after))
            {
                Line++;
                _at = after;
                continue;
            }

            if (c == '\n')
            {
                Line++;
                _at++;
                Token = default;
                return true;
            }

            if (char.IsWhiteSpace(c))
            {
                _at++;
                continue;
            }

            if (c == '/' && SkipComment())
                continue;
            _at = c is '"' or '\'' ? EndOfLiteral(c) : char.IsAsciiLetterOrDigit(c) || c == '_' ? EndOfWord() : _at + 1;
            Token = _text[start.._at];
            return true;
        }

        return false;
    }

    private readonly bool IsLineEnd(int at, out int after)
    {
        after = at < _text.Length && _text[at] == '\r' ? at + 1 : at;
        var isEnd = after < _text.Length && _text[after] == '\n';
        after++;
        return isEnd;
    }

    private bool SkipComment()
    {
        var rest = _text[_at..];
        if (rest.StartsWith("//"))
        {
            var end = rest.IndexOf('\n');
            _at = end < 0 ? _text.Length : _at + end;
            return true;
        }

        if (!rest.StartsWith("/*"))
            return false;
        var close = rest[2..].IndexOf("*/");
        var length = close < 0 ? rest.Length : close + 4;
        Line += rest[..length].Count('\n');
        _at += length;
        return true;
    }

    private readonly int EndOfLiteral(char quote)
    {
        for (var i = _at + 1; i < _text.Length && _text[i] != '\n'; i++)
        {
            if (_text[i] == '\\' && i + 1 < _text.Length && _text[i + 1] != '\n')
                i++;
            else if (_text[i] == quote)
                return i + 1;
        }

        // An apostrophe in an #error text opens nothing.
        return _at + 1;
    }

    private readonly int EndOfWord()
    {
        var i = _at + 1;
        while (i < _text.Length && (char.IsAsciiLetterOrDigit(_text[i]) || _text[i] is '_' or '.'))
            i++;
        return i;
    }
}
