// SPDX-License-Identifier: MIT

using System.Diagnostics;
using System.Globalization;
using SynOS.Conformance.Guest.Native;

namespace SynOS.Conformance.Guest.Observing;

/// <summary>What the kernel shows of itself at one moment.</summary>
internal sealed class Observation
{
    private readonly string _telemetry;

    private Observation(ulong clock, string telemetry, string consciousness, string events)
    {
        Clock = clock;
        _telemetry = telemetry;
        Consciousness = consciousness;
        LastUpdate = KeyedText.Number(consciousness, "Last Update");
        string daemon = KeyedText.Value(consciousness, "Daemon PID");
        DaemonPid = daemon == "none" ? 0 : int.Parse(daemon, CultureInfo.InvariantCulture);
        NewestEvent = events.Length == 0 ? ShownEvent.None : ShownEvent.Parse(LastLine(events));
    }

    /// <summary>CLOCK_MONOTONIC in nanoseconds.</summary>
    public ulong Clock { get; }

    public string Consciousness { get; }

    public ulong LastUpdate { get; }

    /// <summary>0 when no process is registered.</summary>
    public int DaemonPid { get; }

    public ShownEvent NewestEvent { get; }

    public ulong this[Counter counter] => KeyedText.Number(_telemetry, KeyOf(counter));

    public static Observation Take() => new(
        (ulong)Stopwatch.GetTimestamp() * (ulong)(1_000_000_000 / Stopwatch.Frequency),
        ProcFile.Read("telemetry"),
        ProcFile.Read("consciousness"),
        ProcFile.Read("events"));

    /// <summary>How often a counter went up since <paramref name="before"/>.</summary>
    public long Since(Observation before, Counter counter) => (long)(this[counter] - before[counter]);

    private static string LastLine(string text)
    {
        string line = text.TrimEnd('\n');
        return line[(line.LastIndexOf('\n') + 1)..];
    }

    private static string KeyOf(Counter counter) => counter switch
    {
        Counter.CallsServed => "Syscall Count",
        Counter.SecurityEvents => "Security Events",
        Counter.EventsAsked => "Events Asked",
        Counter.EventsAccepted => "Events Accepted",
        Counter.EventsFiltered => "Events Filtered",
        Counter.EventsLimited => "Events Rate Limited",
        Counter.EventsRefused => "Events Refused",
        Counter.QueriesAnswered => "Queries Answered",
        Counter.QueriesTimedOut => "Queries Timed Out",
        _ => throw new ArgumentOutOfRangeException(nameof(counter)),
    };
}
