// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using SynOS.CommandLine.Terminal;
using SynOS.Interop.Text;

namespace SynOS.CommandLine.Rendering;

/// <summary>Values as people read them.</summary>
internal static class Shown
{
    private const string ByteUnits = "KMGTPE";

    /// <summary>What another program wrote: nothing of it is a command to the terminal, and all of it can be shown there.</summary>
    public static string Foreign(string text, OutputForm form)
    {
        string escaped = EscapedText.Of(text);
        return form.Unicode || Ascii.IsValid(escaped) ? escaped : string.Concat(escaped.EnumerateRunes().Select(InAscii));
    }

    public static string Number(double number) => number.ToString(Math.Abs(number) < 10 && number != Math.Floor(number) ? "0.0" : "#,##0", CultureInfo.InvariantCulture);

    public static string Count(ulong? number) => number?.ToString("#,##0", CultureInfo.InvariantCulture) ?? "?";

    public static string Rate(double perSecond) => perSecond.ToString(perSecond < 10 ? "0.0" : "#,##0", CultureInfo.InvariantCulture) + "/s";

    /// <summary>A length of time in its two greatest units. Cut and not rounded: nothing is said to be longer than it is.</summary>
    public static string Time(double seconds) => seconds switch
    {
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(seconds * 10) / 10:0.0} s"),
        < 120 => string.Create(CultureInfo.InvariantCulture, $"{(long)seconds} s"),
        < 7200 => string.Create(CultureInfo.InvariantCulture, $"{(long)seconds / 60} min {(long)seconds % 60} s"),
        < 172800 => string.Create(CultureInfo.InvariantCulture, $"{(long)seconds / 3600} h {(long)seconds % 3600 / 60} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(long)seconds / 86400} d {(long)seconds % 86400 / 3600} h"),
    };

    public static string Bytes(ulong bytes)
    {
        double value = bytes;
        int unit = -1;
        for (; value >= 1024 && unit < ByteUnits.Length - 1; unit++)
            value /= 1024;
        return unit < 0 ? $"{bytes} bytes" : string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {ByteUnits[unit]}iB");
    }

    public static string Moment(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    public static string Words(IReadOnlyCollection<string> words, string none) => words.Count == 0 ? none : string.Join(", ", words);

    private static string InAscii(Rune rune) => rune.IsAscii ? rune.ToString()
        : rune.Value <= 0xff ? string.Create(CultureInfo.InvariantCulture, $@"\x{rune.Value:x2}") : string.Create(CultureInfo.InvariantCulture, $@"\u{{{rune.Value:x}}}");
}
