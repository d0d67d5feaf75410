// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Reads floating values as C writes them in hexadecimal: <c>0x1.8p+0</c>.</summary>
internal static class HexFloatReader
{
    public static double Read(string text)
    {
        bool negative = text[0] == '-';
        int exponentAt = text.IndexOfAny(['p', 'P']);
        string digits = text.Substring(negative ? 3 : 2, exponentAt - (negative ? 3 : 2));
        int exponent = int.Parse(text.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        double value = 0;
        bool fraction = false;
        foreach (char c in digits)
        {
            if (c == '.')
            {
                fraction = true;
                continue;
            }

            value = (value * 16) + Convert.ToInt32(c.ToString(), 16);
            exponent -= fraction ? 4 : 0;
        }

        // In two steps: the power alone may be out of range where the value is not.
        value = value * Math.Pow(2, exponent / 2) * Math.Pow(2, exponent - (exponent / 2));
        return negative ? -value : value;
    }
}
