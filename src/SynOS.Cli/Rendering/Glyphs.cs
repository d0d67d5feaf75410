// SPDX-License-Identifier: MIT
using Spectre.Console;

namespace SynOS.CommandLine.Rendering;

/// <summary>The signs that pictures are made of.</summary>
internal sealed record Glyphs(string Full, string Rest, string Spark, string More, BoxBorder Box, TableBorder Table)
{
    public static Glyphs Unicode { get; } = new("█", "─", " ▁▂▃▄▅▆▇█", "…", BoxBorder.Rounded, TableBorder.Rounded);

    public static Glyphs Ascii { get; } = new("#", "-", " .:-=+*#@", ">", BoxBorder.Ascii, TableBorder.Ascii);

    public static Glyphs For(Terminal.OutputForm form) => form.Unicode ? Unicode : Ascii;
}
