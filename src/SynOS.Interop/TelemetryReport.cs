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
}
