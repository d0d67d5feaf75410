// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.CommandLine.Reading;

/// <summary>Points of time as people write them: so long ago, a time of this day, or a date with a time.</summary>
internal static class Since
{
    public const string Forms = "30s, 10m, 2h or 1d ago, 14:30, or 2026-11-30T14:30:00";

    private static readonly string[] TimesOfDay = ["H:mm", "H:mm:ss"];

    // Longer than anything has been logged, and short enough to be counted back from now.
    private const double MostSeconds = 100 * 365.0 * 86400;

    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, DateTimeOffset now, out DateTimeOffset since)
    {
        since = now;
        if (text.Length > 1 && UnitSeconds(text[^1]) is { } unit
            && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number * unit <= MostSeconds)
        {
            since = now.AddSeconds(-number * unit);
            return true;
        }

        if (TimeOnly.TryParseExact(text, TimesOfDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time))
        {
            DateTime local = now.LocalDateTime.Date + time.ToTimeSpan();
            since = new DateTimeOffset(local, TimeZoneInfo.Local.GetUtcOffset(local));
            return true;
        }

        return text.Length >= "2026-11-30".Length
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out since);
    }

    private static int? UnitSeconds(char unit) => unit switch
    {
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'd' => 86400,
        _ => null,
    };
}
