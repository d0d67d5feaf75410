// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Daemon.Rules;

/// <summary>Durations as people write them: 90s, 10m, 2h, 1d.</summary>
internal static class Duration
{
    private static readonly (char Unit, TimeSpan Length)[] Units =
        [('d', TimeSpan.FromDays(1)), ('h', TimeSpan.FromHours(1)), ('m', TimeSpan.FromMinutes(1)), ('s', TimeSpan.FromSeconds(1))];

    /// <returns>Null if it is none, or not 1 second to 30 days.</returns>
    public static TimeSpan? Read(string text)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return null;
        foreach (var (unit, length) in Units)
        {
            if (text[^1] == unit)
                return number > 0 && number <= TimeSpan.FromDays(30) / length ? length * number : null;
        }
        return null;
    }

    /// <summary>In the greatest unit of which it is a whole number.</summary>
    public static string Show(TimeSpan duration)
    {
        var (unit, length) = Units.First(unit => duration.Ticks % unit.Length.Ticks == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{duration.Ticks / length.Ticks}{unit}");
    }
}
