// SPDX-License-Identifier: MIT

using System.Diagnostics;
using System.Globalization;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Ring;

namespace SynOS.Conformance.Guest.Observing;

/// <summary>What the kernel shows of itself at one moment.</summary>
internal sealed class Observation
{
    private readonly string _telemetry;

    private Observation(ulong clock, string telemetry, string consciousness, ulong newestSequence)
    {
        Clock = clock;
        _telemetry = telemetry;
        Consciousness = consciousness;
        LastUpdate = KeyedText.Number(consciousness, "Last Update");
        string daemon = KeyedText.Value(consciousness, "Daemon PID");
        DaemonPid = daemon == "none" ? 0 : int.Parse(daemon, CultureInfo.InvariantCulture);
        NewestSequence = newestSequence;
    }

    /// <summary>CLOCK_MONOTONIC in nanoseconds.</summary>
    public ulong Clock { get; }

    public string Consciousness { get; }

    public ulong LastUpdate { get; }

    /// <summary>0 when no process is registered.</summary>
    public int DaemonPid { get; }

    /// <summary>Number of the newest event, 0 when there is none. What it says is for <see cref="ShownEvent.ReadNewest"/>: a full
    /// ring is long to read.</summary>
    public ulong NewestSequence { get; }

    public ulong this[Counter counter] => KeyedText.Number(_telemetry, KeyOf(counter));

    public static Observation Take() => new(
        (ulong)Stopwatch.GetTimestamp() * (ulong)(1_000_000_000 / Stopwatch.Frequency),
        ProcFile.Read("telemetry"),
        ProcFile.Read("consciousness"),
        EventsFile.Newest);

    /// <summary>How often a counter went up since <paramref name="before"/>.</summary>
    public long Since(Observation before, Counter counter) => (long)(this[counter] - before[counter]);

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
