// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Facts.Text;

/// <summary>Floating values as C's <c>%a</c> writes them, which loses no bit: <c>0x1.8p+0</c>.</summary>
internal static class HexFloat
{
    private const int FractionBits = 52;
    private const int Bias = 1023;

    public static string Write(double value)
    {
        if (double.IsNaN(value))
            return "nan";
        if (double.IsInfinity(value))
            return value > 0 ? "inf" : "-inf";
        long bits = BitConverter.DoubleToInt64Bits(value);
        long fraction = bits & ((1L << FractionBits) - 1);
        int exponent = (int)((bits >> FractionBits) & 0x7ff);
        string sign = bits < 0 ? "-" : "";
        if (exponent == 0 && fraction == 0)
            return sign + "0x0p+0";
        // A number too small for an implicit leading 1 has exponent 0 and means the smallest exponent.
        int power = exponent == 0 ? 1 - Bias : exponent - Bias;
        string digits = fraction.ToString("x13", CultureInfo.InvariantCulture).TrimEnd('0');
        return $"{sign}0x{(exponent == 0 ? "0" : "1")}{(digits.Length == 0 ? "" : ".")}{digits}p{power.ToString("+0;-0", CultureInfo.InvariantCulture)}";
    }

    /// <summary>Whether a text has the form that is written here.</summary>
    public static bool IsOne(string text)
    {
        string rest = text.StartsWith("-", StringComparison.Ordinal) ? text.Substring(1) : text;
        if (rest is "inf" or "nan")
            return true;
        int p = rest.IndexOf('p');
        if (!rest.StartsWith("0x", StringComparison.Ordinal) || p < 3 || p + 2 >= rest.Length || rest[p + 1] is not ('+' or '-') || rest.Length - p > 7)
            return false;
        return rest[2] is '0' or '1'
            && (p == 3 || (rest[3] == '.' && p > 4 && rest.Substring(4, p - 4).All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'))))
            && rest.Substring(p + 2).All(c => c is >= '0' and <= '9');
    }

    /// <summary>The value of a text that has the form; what is out of range becomes infinite.</summary>
    public static double Read(string text)
    {
        bool isNegative = text[0] == '-';
        string rest = isNegative ? text.Substring(1) : text;
        if (rest is "inf" or "nan")
            return rest == "nan" ? double.NaN : isNegative ? double.NegativeInfinity : double.PositiveInfinity;
        int p = rest.IndexOf('p');
        int exponent = int.Parse(rest.Substring(p + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        double value = 0;
        bool isFraction = false;
        foreach (char c in rest.Substring(2, p - 2))
        {
            if (c == '.')
            {
                isFraction = true;
                continue;
            }

            value = (value * 16) + (c <= '9' ? c - '0' : c - 'a' + 10);
            exponent -= isFraction ? 4 : 0;
        }

        // In two steps: the power alone may be out of range where the value is not.
        value = value * Math.Pow(2, exponent / 2) * Math.Pow(2, exponent - (exponent / 2));
        return isNegative ? -value : value;
    }
}
