// SPDX-License-Identifier: MIT
using SynOS.Interop;

namespace SynOS.CommandLine.Model;

/// <summary>What became of queries, and how many are in flight (open); null is what this kernel does not count.</summary>
internal sealed record QueryCountersModel(
    ulong Asked, ulong Answered, ulong TimedOut, ulong? Interrupted, ulong? Reset, ulong? Unattached, ulong? Limited, ulong? UserLimited,
    ulong? Congested, ulong? Cancelled, ulong? Open)
{
    public static QueryCountersModel Of(TelemetryReport report) => new(
        report.QueriesAsked, report.QueriesAnswered, report.QueriesTimedOut, report.QueriesInterrupted, report.QueriesReset,
        report.QueriesUnattached, report.QueriesLimited, report.QueriesUserLimited, report.QueriesCongested, report.QueriesCancelled,
        report.QueriesInFlight);
}
