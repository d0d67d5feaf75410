// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Proc;

/// <summary>Reads <c>/proc/synos/telemetry</c>.</summary>
internal static class TelemetryReader
{
    public static TelemetryReport Read(string procRoot)
    {
        var text = ProcText.Read(procRoot, "telemetry");
        return new TelemetryReport
        {
            Telemetry = new Telemetry(
                text.Number<uint>("Syscall Count"),
                text.Number<uint>("Security Events"),
                text.Number<ulong>("CPU Time", "ns"),
                text.Number<ulong>("Memory Used", "bytes")),
            EventsAsked = text.Number<ulong>("Events Asked"),
            EventsAccepted = text.Number<ulong>("Events Accepted"),
            EventsFiltered = text.Number<ulong>("Events Filtered"),
            EventsRateLimited = text.Number<ulong>("Events Rate Limited"),
            EventsRefused = text.Number<ulong>("Events Refused"),
            EventsOverwritten = text.Number<ulong>("Events Overwritten"),
            QueriesAsked = text.Number<ulong>("Queries Asked"),
            QueriesAnswered = text.Number<ulong>("Queries Answered"),
            QueriesTimedOut = text.Number<ulong>("Queries Timed Out"),
            EventsUserLimited = Later("Events User Limited"),
            QueriesInterrupted = Later("Queries Interrupted"),
            QueriesReset = Later("Queries Reset"),
            QueriesUnattached = Later("Queries Unattached"),
            QueriesLimited = Later("Queries Limited"),
            QueriesUserLimited = Later("Queries User Limited"),
            QueriesCongested = Later("Queries Congested"),
            QueriesCancelled = Later("Queries Cancelled"),
        };

        // Lines that came after the first release of the ABI.
        ulong? Later(string key) => text.Find(key) is null ? null : text.Number<ulong>(key);
    }
}
