// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Globalization;

namespace SynOS.Interop.Abi.Facts;

/// <summary>Writes floating values as C's <c>%a</c> does, which loses no bit: <c>0x1.8p+0</c>.</summary>
internal static class HexFloat
{
    private const int FractionBits = 52;
    private const int Bias = 1023;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static string Write(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var fraction = bits & ((1UL << FractionBits) - 1);
        var exponent = (int)((bits >> FractionBits) & 0x7ff);
        var sign = value < 0 || double.IsNegative(value) ? "-" : "";
        if (exponent == 0 && fraction == 0)
            return sign + "0x0p+0";
        // A number too small for an implicit leading 1 has exponent 0 and means the smallest exponent.
        var lead = exponent == 0 ? 0 : 1;
        var power = exponent == 0 ? 1 - Bias : exponent - Bias;
        var digits = fraction.ToString("x13", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{sign}0x{lead}{(digits.Length == 0 ? "" : ".")}{digits}p{power:+0;-0}");
    }

    /// <summary>Whether a text has the form that is written here.</summary>
    public static bool IsOne(string text)
    {
        var rest = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        if (rest is "inf" or "nan")
            return true;
        var p = rest.IndexOf('p');
        if (!rest.StartsWith("0x", StringComparison.Ordinal) || p < 3 || p + 2 >= rest.Length || rest[p + 1] is not ('+' or '-'))
            return false;
        return rest[2] is '0' or '1'
            && (p == 3 || (rest[3] == '.' && p > 4 && !rest[4..p].ContainsAnyExcept(Digits)))
            && !rest[(p + 2)..].ContainsAnyExceptInRange('0', '9');
    }
}
