// SPDX-License-Identifier: MIT
using System.Globalization;
using Spectre.Console.Rendering;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Terminal;

namespace SynOS.CommandLine.Rendering;

/// <summary>Events, one a line.</summary>
internal static class EventLine
{
    public static IRenderable Of(EventModel e, OutputForm form) => Of(e, Shown.Moment(e.Time), form);

    /// <summary>Where every line is of this day.</summary>
    public static IRenderable OfToday(EventModel e, OutputForm form) => Of(e, Shown.Moment(e.Time)[11..19], form);

    public static IRenderable Of(LossModel loss, OutputForm form) =>
        new Line(Glyphs.For(form).More).Add($"-- {Shown.Count(loss.Lost)} events are not kept any more --", Styles.Attention);

    private static Line Of(EventModel e, string moment, OutputForm form) => new Line(Glyphs.For(form).More)
        .Add(moment, Styles.Quiet)
        .Add($" {e.Type,-10} ")
        .Add(string.Create(CultureInfo.InvariantCulture, $"{e.Severity,2}"), Styles.OfSeverity(e.Severity))
        .Add(string.Create(CultureInfo.InvariantCulture, $" [{e.ProcessId}] "))
        .Add(Shown.Foreign(e.Description, form), Styles.OfSeverity(e.Severity));
}
