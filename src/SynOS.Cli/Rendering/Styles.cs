// SPDX-License-Identifier: MIT
using Spectre.Console;
using SynOS.CommandLine.Model;

namespace SynOS.CommandLine.Rendering;

/// <summary>What colours mean. Nothing is said by colour alone.</summary>
internal static class Styles
{
    public static Style Label { get; } = new(decoration: Decoration.Bold);

    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    public static Style Good { get; } = new(Color.Green);

    public static Style Attention { get; } = new(Color.Yellow);

    public static Style Bad { get; } = new(Color.Red, decoration: Decoration.Bold);

    public static Style OfSeverity(int severity) => severity switch
    {
        >= 7 => Bad,
        >= 4 => Attention,
        _ => Style.Plain,
    };

    /// <summary>Of a level that is better when it is low.</summary>
    public static Style OfThreat(int level) => level switch
    {
        >= 70 => Bad,
        >= 30 => Attention,
        _ => Good,
    };

    public static Style Of(FindingResult result) => result switch
    {
        FindingResult.Ok => Good,
        FindingResult.Warning => Attention,
        _ => Bad,
    };

    /// <summary>Of a counter of what should not happen.</summary>
    public static Style OfLoss(ulong count) => count > 0 ? Attention : Style.Plain;
}
