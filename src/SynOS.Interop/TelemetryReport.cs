// SPDX-License-Identifier: MIT
namespace SynOS.Interop;

/// <summary>What <c>/proc/synos/telemetry</c> shows: the counters of the call, and those that only stand there.</summary>
public sealed record TelemetryReport
{
    internal TelemetryReport()
    {
    }

    /// <summary>What <see cref="SynosClient.GetTelemetry"/> gives too.</summary>
    public required Telemetry Telemetry { get; init; }

    /// <summary>Events that somebody wanted to log.</summary>
    public required ulong EventsAsked { get; init; }

    /// <summary>Events that went into the log.</summary>
    public required ulong EventsAccepted { get; init; }

    /// <summary>Events that the administrator's filter dropped.</summary>
    public required ulong EventsFiltered { get; init; }

    /// <summary>Events refused because their caller was over the rate limit.</summary>
    public required ulong EventsRateLimited { get; init; }

    /// <summary>Events refused for what was in them.</summary>
    public required ulong EventsRefused { get; init; }

    /// <summary>Events that newer ones have overwritten.</summary>
    public required ulong EventsOverwritten { get; init; }

    /// <summary>Queries that somebody asked.</summary>
    public required ulong QueriesAsked { get; init; }

    /// <summary>Queries that the daemon answered.</summary>
    public required ulong QueriesAnswered { get; init; }

    /// <summary>Queries that the daemon did not answer in time.</summary>
    public required ulong QueriesTimedOut { get; init; }

    /// <summary>Of the events over the rate limit, those over the limit of their user; null if the kernel does not say.</summary>
    public ulong? EventsUserLimited { get; init; }

    /// <summary>Queries whose wait a signal ended; null if the kernel does not say.</summary>
    public ulong? QueriesInterrupted { get; init; }

    /// <summary>Queries that ended with ECONNRESET, since the daemon went away; null if the kernel does not say.</summary>
    public ulong? QueriesReset { get; init; }

    /// <summary>Queries that ended with ENOTCONN, since no daemon was attached; null if the kernel does not say.</summary>
    public ulong? QueriesUnattached { get; init; }

    /// <summary>Queries refused because too many of all were in flight; null if the kernel does not say.</summary>
    public ulong? QueriesLimited { get; init; }

    /// <summary>Queries refused because too many of their user were in flight; null if the kernel does not say.</summary>
    public ulong? QueriesUserLimited { get; init; }

    /// <summary>Queries refused because the daemon does not keep up; null if the kernel does not say.</summary>
    public ulong? QueriesCongested { get; init; }

    /// <summary>Queries that the daemon had received when they were given up, which are counted as timed out or interrupted too; null if the kernel does not say.</summary>
    public ulong? QueriesCancelled { get; init; }

    /// <summary>Queries that have begun and have not ended in any way; null if the kernel does not say.</summary>
    public ulong? QueriesInFlight =>
        QueriesAsked - QueriesAnswered - QueriesTimedOut - QueriesInterrupted - QueriesReset - QueriesUnattached - QueriesLimited - QueriesUserLimited - QueriesCongested;
}
