// SPDX-License-Identifier: MIT
using SynOS.Interop;

namespace SynOS.CommandLine.Model;

/// <summary>What became of events; null is what this kernel does not count.</summary>
internal sealed record EventCountersModel(
    ulong Asked, ulong Accepted, ulong Filtered, ulong RateLimited, ulong? UserLimited, ulong Refused, ulong Overwritten)
{
    public static EventCountersModel Of(TelemetryReport report) => new(
        report.EventsAsked, report.EventsAccepted, report.EventsFiltered, report.EventsRateLimited, report.EventsUserLimited,
        report.EventsRefused, report.EventsOverwritten);
}
