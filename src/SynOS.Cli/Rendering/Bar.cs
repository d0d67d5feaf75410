// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Rendering;

/// <summary>Pictures of numbers that take one row.</summary>
internal static class Bar
{
    /// <summary>A part of a whole. What is above nothing shows, and less than all is not shown as all.</summary>
    public static (string Full, string Empty) Level(int value, int most, int width, Glyphs glyphs)
    {
        int full = value <= 0 ? 0 : value >= most ? width : Math.Max(1, Math.Min((int)((long)value * width / most), width - 1));
        return (Repeat(glyphs.Full, full), Repeat(glyphs.Rest, width - full));
    }

    /// <summary>The newest values, the newest at the right, by their part of the highest that is shown.</summary>
    public static string Spark(IReadOnlyList<double> values, int width, Glyphs glyphs)
    {
        double[] shown = [.. values.Skip(Math.Max(0, values.Count - width))];
        double highest = shown.DefaultIfEmpty().Max();
        return new string(glyphs.Spark[0], width - shown.Length) + string.Concat(shown.Select(value => Height(value, highest, glyphs.Spark)));
    }

    private static char Height(double value, double highest, string signs) =>
        value <= 0 ? signs[0] : signs[Math.Clamp((int)Math.Round(value / highest * (signs.Length - 1)), 1, signs.Length - 1)];

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, Math.Max(0, count)));
}
