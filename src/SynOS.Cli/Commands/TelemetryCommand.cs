// SPDX-License-Identifier: MIT
using System.CommandLine;
using SynOS.CommandLine.Reading;
using SynOS.CommandLine.Rendering;

namespace SynOS.CommandLine.Commands;

/// <summary><c>synos telemetry</c></summary>
internal static class TelemetryCommand
{
    public static Command Create(Session session)
    {
        var watch = new Option<bool>("--watch", "-w") { Description = "Read again and again, and show how fast the counters grow." };
        Option<double> interval = CommonOptions.Interval();
        Option<int> count = CommonOptions.Count();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("telemetry", "Show all counters since boot.") { watch, interval, count, json };
        command.SetAction(async (line, _) =>
        {
            var sampler = new TelemetrySampler(session.Kernel);
            var live = new LiveView(TimeSpan.FromSeconds(line.GetValue(interval)), line.GetValue(watch) ? line.GetValue(count) : 1, line.GetValue(json));
            await live.RunAsync(session, sampler.Read, CliJson.Default.TelemetryModel, TelemetryView.Of).ConfigureAwait(false);
            return ExitCode.Well;
        });
        return command;
    }
}
