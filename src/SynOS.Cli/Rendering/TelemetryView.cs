// SPDX-License-Identifier: MIT
using Spectre.Console;
using Spectre.Console.Rendering;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Terminal;

namespace SynOS.CommandLine.Rendering;

/// <summary>The counters as a table, with their growth when that is known.</summary>
internal static class TelemetryView
{
    public static IRenderable Of(TelemetryModel telemetry, OutputForm form)
    {
        Table table = new Table { Border = Glyphs.For(form).Table }
            .AddColumn("Counter").AddColumn(new TableColumn("Since boot").RightAligned()).AddColumn(new TableColumn("A second").RightAligned());
        CountersModel all = telemetry.Counters;
        RatesModel? rates = telemetry.PerSecond;

        void Row(string name, string total, double? rate = null) =>
            table.AddRow(new Text(name), new Text(total), new Text(rate is null ? "" : Shown.Number(rate.Value)));
        void Loss(string name, ulong? count)
        {
            if (count is not null)
                table.AddRow(new Text("  " + name), new Text(Shown.Count(count), Styles.OfLoss(count.Value)), Text.Empty);
        }

        Row("Calls that succeeded", Shown.Count(all.Calls), rates?.Calls);
        Row("Security events", Shown.Count(all.SecurityEvents));
        Row("CPU time", Shown.Time(all.CpuSeconds), rates?.Cpu);
        Row("Memory in use", Shown.Bytes(all.MemoryBytes));
        Row("Events asked", Shown.Count(all.Events.Asked), rates?.EventsAsked);
        Row("  accepted", Shown.Count(all.Events.Accepted), rates?.EventsAccepted);
        Loss("filtered", all.Events.Filtered);
        Loss("over the rate limit", all.Events.RateLimited);
        Loss("  of their user", all.Events.UserLimited);
        Loss("refused", all.Events.Refused);
        Loss("overwritten", all.Events.Overwritten);
        Row("Queries asked", Shown.Count(all.Queries.Asked), rates?.QueriesAsked);
        Row("  answered", Shown.Count(all.Queries.Answered), rates?.QueriesAnswered);
        Loss("timed out", all.Queries.TimedOut);
        Loss("interrupted", all.Queries.Interrupted);
        Loss("without a daemon", all.Queries.Unattached);
        Loss("reset by its end", all.Queries.Reset);
        Loss("too many of all", all.Queries.Limited);
        Loss("too many of a user", all.Queries.UserLimited);
        Loss("daemon too slow", all.Queries.Congested);
        if (all.Queries.Open is not null)
            Row("  open", Shown.Count(all.Queries.Open));
        return table;
    }
}
