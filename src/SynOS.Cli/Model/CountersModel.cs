// SPDX-License-Identifier: MIT
using SynOS.Interop;

namespace SynOS.CommandLine.Model;

/// <summary>All counters since boot.</summary>
internal sealed record CountersModel(
    ulong Calls, ulong SecurityEvents, double CpuSeconds, ulong MemoryBytes, EventCountersModel Events, QueryCountersModel Queries)
{
    public static CountersModel Of(TelemetryReport report) => new(
        report.Telemetry.SyscallCount,
        report.Telemetry.SecurityEvents,
        report.Telemetry.CpuTimeNanoseconds / 1e9,
        report.Telemetry.MemoryBytes,
        EventCountersModel.Of(report),
        QueryCountersModel.Of(report));
}
