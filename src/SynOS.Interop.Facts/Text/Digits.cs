// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Facts.Text;

/// <summary>Numbers as facts write them, whatever the culture of the process.</summary>
internal static class Digits
{
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number without a sign; null for any other text. Leading zeros are read, and are not written again.</summary>
    public static long? Read(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>Whether a text is an integer that C has: of 64 bits, with or without a sign.</summary>
    public static bool IsInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        || ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
