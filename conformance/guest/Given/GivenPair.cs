// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Numerics;
using System.Text;

namespace SynOS.Conformance.Guest.Given;

/// <summary>One <c>key=value</c> of a line. A text has one letter a byte.</summary>
internal sealed record GivenPair(GivenLine Line, string Key, string Value, bool IsText)
{
    public GivenException Wrong() => Line.Wrong($"'{Value}' is no value of '{Key}'");

    /// <summary>Which of these words it is.</summary>
    public T OneOf<T>(params ReadOnlySpan<(string Word, T Meaning)> words)
    {
        foreach ((string word, T meaning) in words)
        {
            if (word == Value)
            {
                return meaning;
            }
        }
        throw Wrong();
    }

    public bool YesOrNo() => OneOf(("yes", true), ("no", false));

    public T Number<T>()
        where T : IBinaryInteger<T>
    {
        bool hex = Value.StartsWith("0x", StringComparison.Ordinal);
        NumberStyles style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowLeadingSign;
        bool good = T.TryParse(hex ? Value.AsSpan(2) : Value, style, CultureInfo.InvariantCulture, out T? number);
        if (IsText || !good || number is null || (hex && T.IsNegative(number)))
        {
            throw Line.Wrong($"'{Value}' is no number for '{Key}'");
        }
        return number;
    }

    /// <summary>Fills a field of a structure: the text, and zeros behind it.</summary>
    public void CopyTo(Span<byte> field)
    {
        if (!IsText || Value.Length > field.Length)
        {
            throw Line.Wrong($"'{Key}' takes a text of at most {field.Length} bytes");
        }
        field.Clear();
        Encoding.Latin1.GetBytes(Value, field);
    }
}
