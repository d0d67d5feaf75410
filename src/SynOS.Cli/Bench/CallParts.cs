// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;
using SynOS.CommandLine.Model;
using SynOS.Interop;

namespace SynOS.CommandLine.Bench;

/// <summary>The calls, each timed by itself.</summary>
internal static class CallParts
{
    public const string Text = "synos bench";

    public static Part Telemetry { get; } = new(
        "telemetry",
        _ => "reads the counters by synos_get_telemetry, as fast as it goes",
        (load, ending) => Measure("telemetry", 1, () => _ = load.Client.GetTelemetry(), load, ending));

    public static Part Log { get; } = new(
        "log",
        _ => $"logs events of type syscall and severity 0, \"{Text}\", as fast as it goes: they push older events out of the log",
        (load, ending) => Measure("log", 1, () => load.Client.LogEvent(EventType.SystemCall, severity: 0, Text), load, ending));

    public static Part Query { get; } = new(
        "query",
        load => string.Create(CultureInfo.InvariantCulture, $"asks the daemon \"{Text}\", {load.Askers} at once, each as soon as it has its answer"),
        (load, ending) => Measure("query", load.Askers, () => _ = load.Client.Query(Text), load, ending));

    private static BenchPartModel Measure(string name, int atOnce, Action attempt, Load load, CancellationToken ending)
    {
        Timing[] timings = [.. Enumerable.Range(0, atOnce).Select(_ => new Timing(attempt))];
        long began = Stopwatch.GetTimestamp();
        Task all = Task.WhenAll(timings.Select(timing => Task.Factory.StartNew(
            () => timing.Run(load.Time, ending), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        // A question that is under way is not waited for: it ends with this process.
        all.WaitAsync(ending).GetAwaiter().GetResult();
        return Timing.Together(name, timings, Stopwatch.GetElapsedTime(began));
    }
}
