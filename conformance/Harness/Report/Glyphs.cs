// SPDX-License-Identifier: MIT
using System.Text;

namespace SynOS.Conformance.Harness.Report;

/// <summary>Characters that pictures are drawn with.</summary>
/// <param name="Horizontal">A horizontal line.</param>
/// <param name="Vertical">A vertical line.</param>
/// <param name="Joints">Where lines meet, by a sum: 1 a line goes up, 2 right, 4 down, 8 left.</param>
/// <param name="More">Rows left out.</param>
/// <param name="Yes">Agreed.</param>
/// <param name="No">Not agreed.</param>
public sealed record Glyphs(char Horizontal, char Vertical, string Joints, char More, string Yes, string No)
{
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_CTYPE", "LANG"];

    public static readonly Glyphs Unicode = new('─', '│', " ╵╶└╷│┌├╴┘─┴┐┤┬┼", '⋮', "✓", "✗");

    public static readonly Glyphs Ascii = new('-', '|', " |-+||++-+-+++++", ':', "yes", "NO");

    /// <summary>What a terminal with this encoding and locale shows.</summary>
    public static Glyphs For(Encoding encoding, string? locale) =>
        encoding.CodePage == Encoding.UTF8.CodePage && locale?.Replace("-", "", StringComparison.Ordinal).Contains("utf8", StringComparison.OrdinalIgnoreCase) == true
            ? Unicode
            : Ascii;

    /// <summary>The locale that decides on characters, by POSIX's precedence.</summary>
    public static string? LocaleOfEnvironment() =>
        LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    public char Joint(bool up, bool right, bool down, bool left) =>
        Joints[(up ? 1 : 0) + (right ? 2 : 0) + (down ? 4 : 0) + (left ? 8 : 0)];
}
