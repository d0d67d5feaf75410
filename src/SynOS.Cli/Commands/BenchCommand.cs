// SPDX-License-Identifier: MIT
using System.CommandLine;
using System.Globalization;
using SynOS.CommandLine.Bench;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Rendering;
using SynOS.Interop;

namespace SynOS.CommandLine.Commands;

/// <summary><c>synos bench</c></summary>
internal static class BenchCommand
{
    private const double LongestTime = 600;
    private const int MostAskers = 256;

    public static Command Create(Session session)
    {
        Argument<string[]> names = new Argument<string[]>("PART") { HelpName = "PART", Arity = ArgumentArity.ZeroOrMore, Description = $"What to measure: {string.Join(", ", Part.All.Select(part => part.Name))}; without any, everything." }
            .AcceptOnlyFromAmong([.. Part.All.Select(part => part.Name)]);
        Option<double> seconds = CommonOptions.Number("--seconds", "N", 0.1, LongestTime, 3, "How long each part takes.");
        Option<int> askers = CommonOptions.Whole("--askers", "N", 1, MostAskers, 1, "How many ask at once.");
        Option<bool> json = CommonOptions.Json();
        var command = new Command("bench", "Measure calls, round trips to the daemon and back, and the rate of events. It loads the system, and says how before.") { names, seconds, askers, json };
        command.SetAction(line =>
        {
            var load = new Load(SynosClient.Connect(session.Kernel), TimeSpan.FromSeconds(line.GetValue(seconds)), line.GetValue(askers));
            string[] chosen = line.GetValue(names) ?? [];
            Part[] parts = [.. Part.All.Where(part => chosen.Length == 0 || chosen.Contains(part.Name))];
            session.Say(string.Create(CultureInfo.InvariantCulture, $"one after the other, each for up to {load.Time.TotalSeconds} s:"));
            foreach (Part part in parts)
                session.Say($"  {part.Name}: {part.Announcement(load)}");
            var bench = new BenchModel(KernelModel.Of(session.Kernel), [.. parts.Select(part => part.Measure(load, session.Ending))]);
            session.Give(bench, CliJson.Default.BenchModel, line.GetValue(json), BenchView.Of);
            return ExitCode.Well;
        });
        return command;
    }
}
