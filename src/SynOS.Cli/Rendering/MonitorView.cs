// SPDX-License-Identifier: MIT
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Terminal;

namespace SynOS.CommandLine.Rendering;

/// <summary>
/// The live view, which fills the terminal and is never wider or higher. Where rows are few, those of the newest events go first.
/// </summary>
internal static class MonitorView
{
    // Title, state (4 rows in a frame), traffic (4 in a frame), and the frame of the events.
    private const int FixedRows = 1 + (4 + 2) + (4 + 2) + 2;
    private const int LabelWidth = 11;

    // What stands beside a bar: a blank, and a number of three digits.
    private const int ValueWidth = 4;
    private const int LongestBar = 50;

    // Frame, padding and label of what stands in a frame.
    private const int FrameWidth = 4 + LabelWidth;

    public static IRenderable Of(MonitorModel monitor, OutputForm form)
    {
        Glyphs glyphs = Glyphs.For(form);
        IRenderable[] parts = [Title(monitor, form, glyphs), Frame("State", State(monitor.Status, form, glyphs), glyphs), Frame("Traffic", Traffic(monitor, form, glyphs), glyphs)];
        int left = form.Height - FixedRows;
        return left > 0 ? new Rows([.. parts, Frame("Latest events", Events(monitor, left, form, glyphs), glyphs)]) : new Rows(parts);
    }

    private static Line Title(MonitorModel monitor, OutputForm form, Glyphs glyphs) => new Line(glyphs.More)
        .Add(monitor.Time.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture))
        .Add("  synos monitor", Styles.Label)
        .Add($"  {Shown.Foreign(monitor.Status.Kernel.Release, form)}, SynOS AI {Shown.Foreign(monitor.Status.Kernel.AiVersion, form)}");

    private static Panel Frame(string title, IEnumerable<IRenderable> rows, Glyphs glyphs) =>
        new(new Rows(rows)) { Header = new PanelHeader(title), Border = glyphs.Box, Expand = true };

    private static Line Row(string label, Glyphs glyphs) => new Line(glyphs.More).Add(label.PadRight(LabelWidth), Styles.Label);

    private static Line[] State(StatusModel status, OutputForm form, Glyphs glyphs)
    {
        Line Level(string label, int value, Style style)
        {
            int width = Math.Clamp(form.Width - FrameWidth - ValueWidth, 1, LongestBar);
            (string full, string rest) = Bar.Level(value, 100, width, glyphs);
            return Row(label, glyphs).Add(full, style).Add(rest, Styles.Quiet).Add(string.Create(CultureInfo.InvariantCulture, $" {value,3}"));
        }

        return
        [
            Level("Awareness", status.State.Awareness, Styles.Good),
            Level("Threat", status.State.Threat, Styles.OfThreat(status.State.Threat)),
            Row("Context", glyphs).Add(Shown.Foreign(status.State.Context, form)),
            Row("Daemon", glyphs).Add(StatusView.DaemonOf(status.Daemon, form), status.Daemon is null ? Styles.Attention : Style.Plain).Add($", {StatusView.StateOf(status.State)}"),
        ];
    }

    private static Line[] Traffic(MonitorModel monitor, OutputForm form, Glyphs glyphs)
    {
        EventCountersModel events = monitor.Status.Counters.Events;
        QueryCountersModel queries = monitor.Status.Counters.Queries;
        double now = monitor.EventRates is [.., var last] ? last : 0, highest = monitor.EventRates.DefaultIfEmpty().Max();
        string rate = $" {Shown.Rate(now)}, peak {Shown.Rate(highest)}";
        int spark = Math.Clamp(form.Width - FrameWidth - rate.Length, 1, LongestBar);
        return
        [
            Row("Events", glyphs).Add(Bar.Spark(monitor.EventRates, spark, glyphs), Styles.Good).Add(rate),
            Row("Questions", glyphs).Add(OpenOf(monitor.OpenQueries)).Add($", {Shown.Count(queries.Asked)} asked, {Shown.Count(queries.Answered)} answered")
                .Add($", {Shown.Count(queries.TimedOut)} timed out", Styles.OfLoss(queries.TimedOut)),
            Row("Dropped", glyphs).Add($"{Shown.Count(events.RateLimited)} over the rate limit", Styles.OfLoss(events.RateLimited))
                .Add($", {Shown.Count(events.Refused)} refused", Styles.OfLoss(events.Refused)).Add($", {Shown.Count(events.Filtered)} filtered"),
            Row("Lost", glyphs).Add($"{Shown.Count(monitor.Lost)} by this view", Styles.OfLoss(monitor.Lost)).Add($", {Shown.Count(events.Overwritten)} overwritten since boot"),
        ];
    }

    private static string OpenOf(OpenQueriesModel open) => open switch
    {
        { Count: null } => "open: not counted",
        { OldestAtLeastSeconds: { } age } => $"{Shown.Count(open.Count)} open (oldest >= {Shown.Time(age)})",
        _ => $"{Shown.Count(open.Count)} open",
    };

    // Filled up with empty rows, so that the frame reaches the lower edge.
    private static List<IRenderable> Events(MonitorModel monitor, int rows, OutputForm form, Glyphs glyphs)
    {
        List<IRenderable> lines = monitor.EventsProblem is { } problem
            ? [new Text(Shown.Foreign(problem, form), Styles.Attention) { Overflow = Overflow.Fold }]
            : [.. monitor.Latest.TakeLast(rows).Select(e => EventLine.OfToday(e, form))];
        if (lines.Count == 0)
            lines.Add(new Line(glyphs.More).Add("none yet", Styles.Quiet));
        if (monitor.EventsProblem is null)
            lines.AddRange(Enumerable.Range(lines.Count, rows - lines.Count).Select(_ => new Line(glyphs.More)));
        return lines;
    }
}
