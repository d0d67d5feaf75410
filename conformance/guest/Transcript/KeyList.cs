// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace SynOS.Conformance.Guest.Transcript;

/// <summary>The keys of a transcript line in their order; two lists are equal when their text is.</summary>
internal sealed class KeyList
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a value that has no spaces.</summary>
    public KeyList Add(string key, string value)
    {
        _text.Append(' ').Append(key).Append('=').Append(value);
        return this;
    }

    public KeyList Add(string key, long value) => Add(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds what another list has.</summary>
    public KeyList Add(KeyList others)
    {
        _text.Append(others._text);
        return this;
    }

    /// <summary>Adds any text, in quotes.</summary>
    public KeyList AddText(string key, string text)
    {
        _text.Append(' ').Append(key).Append("=\"");
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '\n' => _text.Append("\\n"),
                '"' or '\\' => _text.Append('\\').Append(letter),
                < ' ' or > '~' => _text.Append(CultureInfo.InvariantCulture, $"\\x{(int)letter:x2}"),
                _ => _text.Append(letter),
            };
        }
        _text.Append('"');
        return this;
    }

    public override string ToString() => _text.ToString();
}
