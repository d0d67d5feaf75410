// SPDX-License-Identifier: MIT
using System.CommandLine;
using SynOS.CommandLine.Reading;
using SynOS.CommandLine.Rendering;

namespace SynOS.CommandLine.Commands;

/// <summary><c>synos monitor</c></summary>
internal static class MonitorCommand
{
    public static Command Create(Session session)
    {
        Option<double> interval = CommonOptions.Interval();
        Option<int> count = CommonOptions.Count();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("monitor", "Show everything live: levels, rate of events, newest events, open questions, losses.") { interval, count, json };
        command.SetAction(async (line, _) =>
        {
            using var sampler = new MonitorSampler(session.Kernel);
            var live = new LiveView(TimeSpan.FromSeconds(line.GetValue(interval)), line.GetValue(count), line.GetValue(json));
            await live.RunAsync(session, sampler.Read, CliJson.Default.MonitorModel, MonitorView.Of).ConfigureAwait(false);
            return ExitCode.Well;
        });
        return command;
    }
}
