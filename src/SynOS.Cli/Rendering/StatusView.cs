// SPDX-License-Identifier: MIT
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Terminal;

namespace SynOS.CommandLine.Rendering;

/// <summary>Everything at one moment, as <c>systemctl status</c> would show it.</summary>
internal static class StatusView
{
    private const int BarWidth = 30;

    public static IRenderable Of(StatusModel status, OutputForm form)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn());
        Glyphs glyphs = Glyphs.For(form);

        void Row(string label, string text) => grid.AddRow(new Text(label, Styles.Label), new Text(text));
        void Level(string label, int value, Style style)
        {
            (string full, string rest) = Bar.Level(value, 100, Math.Min(BarWidth, Math.Max(10, form.Width - 20)), glyphs);
            grid.AddRow(new Text(label, Styles.Label), new Paragraph().Append(full, style).Append(rest, Styles.Quiet).Append(string.Create(CultureInfo.InvariantCulture, $" {value,3}")));
        }

        Row("Kernel", KernelOf(status.Kernel, form));
        Row("Daemon", DaemonOf(status.Daemon, form));
        Row("State", StateOf(status.State));
        Level("Awareness", status.State.Awareness, Styles.Good);
        Level("Threat", status.State.Threat, Styles.OfThreat(status.State.Threat));
        Row("Context", Shown.Foreign(status.State.Context, form));
        Row("Events", EventsOf(status.Counters.Events));
        Row("Queries", QueriesOf(status.Counters.Queries));
        Row("Calls", $"{Shown.Count(status.Counters.Calls)} served");
        Row("System", $"{Shown.Time(status.Counters.CpuSeconds)} of CPU time, {Shown.Bytes(status.Counters.MemoryBytes)} of memory in use");
        return grid;
    }

    public static string DaemonOf(DaemonModel? daemon, OutputForm form) => daemon switch
    {
        null => "none",
        { Name: null } => string.Create(CultureInfo.InvariantCulture, $"{daemon.ProcessId}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{daemon.ProcessId} ({Shown.Foreign(daemon.Name, form)})"),
    };

    public static string StateOf(StateModel state) =>
        state.AgeSeconds is { } age ? $"published {Shown.Time(age)} ago, learning {Shown.Words(state.Learning, "off")}" : "no state was published yet";

    private static string KernelOf(KernelModel kernel, OutputForm form) => string.Create(CultureInfo.InvariantCulture,
        $"{Shown.Foreign(kernel.Release, form)}, SynOS AI {Shown.Foreign(kernel.AiVersion, form)}, ABI {kernel.AbiVersion}, calls from {kernel.SyscallBase}, plan numbers {kernel.PlanNumbers}");

    private static string EventsOf(EventCountersModel events) =>
        $"{Shown.Count(events.Accepted)} of {Shown.Count(events.Asked)} accepted, {Shown.Count(events.Filtered)} filtered, "
        + $"{Shown.Count(events.RateLimited)} over the rate limit, {Shown.Count(events.Refused)} refused, {Shown.Count(events.Overwritten)} overwritten";

    private static string QueriesOf(QueryCountersModel queries) =>
        $"{Shown.Count(queries.Answered)} of {Shown.Count(queries.Asked)} answered, {Shown.Count(queries.TimedOut)} timed out, {Shown.Count(queries.Open)} open";
}
