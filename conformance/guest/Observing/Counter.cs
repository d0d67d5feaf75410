// SPDX-License-Identifier: MIT


namespace SynOS.Conformance.Guest.Observing;

/// <summary>A counter of /proc/synos/telemetry.</summary>
internal enum Counter
{
    CallsServed,
    SecurityEvents,
    EventsAsked,
    EventsAccepted,
    EventsFiltered,
    EventsLimited,
    EventsRefused,
    QueriesAnswered,
    QueriesTimedOut,
}
