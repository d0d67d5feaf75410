// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Conformance.Harness.Transcript;

/// <summary>Parses <c>case=NAME call=CALL ret=N errno=NAME|0 out=HEX|- [key=value]…</c>.</summary>
public sealed class TranscriptLineParser
{
    private static readonly string[] Leading = ["case", "call", "ret", "errno", "out"];

    private readonly string _source;
    private readonly int _number;
    private readonly int _firstColumn;
    private readonly string _text;
    private int _at;

    private TranscriptLineParser(string source, int number, int firstColumn, string text) =>
        (_source, _number, _firstColumn, _text) = (source, number, firstColumn, text);

    /// <summary>Parses <paramref name="text"/>, which begins at <paramref name="firstColumn"/> (from 1) of its line.</summary>
    public static TranscriptLine? Parse(string source, int number, int firstColumn, string text, out LocatedProblem? problem)
    {
        var parser = new TranscriptLineParser(source, number, firstColumn, text);
        try
        {
            problem = null;
            return parser.ParseLine();
        }
        catch (FormatException error)
        {
            problem = new LocatedProblem(source, number, firstColumn + parser._at, error.Message);
            return null;
        }
    }

    private TranscriptLine ParseLine()
    {
        var values = new string[Leading.Length];
        MemoryDump? memory = null;
        for (int i = 0; i < Leading.Length; i++)
        {
            int start = _at;
            var (key, value) = ParsePair();
            if (key != Leading[i])
                throw At(start, $"expected '{Leading[i]}=', found '{key}='");
            values[i] = value;
            int valueStart = start + key.Length + 1;
            if (value.Length == 0)
                throw At(valueStart, $"'{key}=' has no value");
            if (key == "ret" && !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                throw At(valueStart, $"'{value}' is not a return value");
            if (key == "out" && value != "-")
            {
                if (!MemoryDump.TryParse(value, out MemoryDump dump, out int offset))
                    throw At(valueStart + offset, "not a memory dump: hex bytes, runs as bb{count}");
                memory = dump;
            }
        }

        var keys = new List<KeyValuePair<string, string>>();
        while (_at < _text.Length)
        {
            int start = _at;
            var (key, value) = ParsePair();
            if (keys.Exists(pair => pair.Key == key) || Leading.Contains(key))
                throw At(start, $"'{key}=' stands twice");
            keys.Add(new(key, value));
        }
        return new TranscriptLine(values[0], values[1], values[2], values[3], memory, keys, _number);
    }

    private (string Key, string Value) ParsePair()
    {
        int equals = _text.IndexOf('=', _at);
        int space = _text.IndexOf(' ', _at);
        if (equals < 0 || (space >= 0 && space < equals) || equals == _at)
            throw At(_at, _at >= _text.Length ? "the line ends where key=value should follow" : "expected key=value");
        string key = _text[_at..equals];
        _at = equals + 1;
        string value = _at < _text.Length && _text[_at] == '"' ? ParseQuoted() : ParseBare();
        if (_at < _text.Length)
        {
            if (_text[_at] != ' ')
                throw At(_at, "expected a space after the value");
            _at++;
        }
        return (key, value);
    }

    private string ParseBare()
    {
        int end = _text.IndexOf(' ', _at);
        end = end < 0 ? _text.Length : end;
        string value = _text[_at..end];
        _at = end;
        return value;
    }

    private string ParseQuoted()
    {
        int open = _at++;
        var value = new StringBuilder();
        while (_at < _text.Length)
        {
            char c = _text[_at++];
            if (c == '"')
                return value.ToString();
            value.Append(c == '\\' ? ParseEscape() : c);
        }
        throw At(open, "the quote is not closed");
    }

    private char ParseEscape()
    {
        int start = _at - 1;
        char c = _at < _text.Length ? _text[_at++] : '\0';
        switch (c)
        {
            case 'n': return '\n';
            case '\\' or '"': return c;
            case 'x' when _at + 2 <= _text.Length
                && byte.TryParse(_text.AsSpan(_at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value):
                _at += 2;
                return (char)value;
            default: throw At(start, @"unknown escape; known are \n \\ \"" \xNN");
        }
    }

    private FormatException At(int position, string message)
    {
        _at = position;
        return new FormatException(message);
    }
}
