// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.CommandLine.Terminal;

/// <summary>How output has to look where it goes.</summary>
/// <param name="Width">Cells in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Colour">Whether styles may be used.</param>
/// <param name="Unicode">Whether more than ASCII can be shown.</param>
/// <param name="Addressable">Whether it is a terminal on which text can be put at a place.</param>
internal sealed record OutputForm(int Width, int Height, bool Colour, bool Unicode, bool Addressable)
{
    private const int UsualWidth = 80;
    private const int UsualHeight = 24;
    private const int Narrowest = 20;
    private const int Lowest = 4;

    private static readonly string[] Locales = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>
    /// Of a descriptor in an environment. A width of what is no terminal is that of <c>COLUMNS</c>, so that a pager can say how wide it is.
    /// </summary>
    public static OutputForm Of(WindowSize? terminal, Func<string, string?> environment)
    {
        bool dumb = environment("TERM") is null or "" or "dumb";
        bool addressable = terminal is not null && !dumb;
        return new OutputForm(
            Math.Max(Narrowest, terminal is { Columns: > 0 } ? terminal.Columns : Number(environment("COLUMNS"), UsualWidth)),
            Math.Max(Lowest, terminal is { Rows: > 0 } ? terminal.Rows : UsualHeight),
            addressable && string.IsNullOrEmpty(environment("NO_COLOR")),
            IsUtf8(environment),
            addressable);
    }

    // As the C library decides: the first that is set and not empty.
    private static bool IsUtf8(Func<string, string?> environment)
    {
        string? locale = Locales.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        string? charset = locale?.Split('@')[0].Split('.') is [_, var named] ? named.Replace("-", "", StringComparison.Ordinal) : null;
        return string.Equals(charset, "utf8", StringComparison.OrdinalIgnoreCase);
    }

    private static int Number(string? text, int otherwise) => int.TryParse(text, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : otherwise;
}
