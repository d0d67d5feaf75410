// SPDX-License-Identifier: MIT
using SynOS.Interop.Text;
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Ring;

/// <summary>An event that the kernel accepted.</summary>
/// <param name="Sequence">Number of the event since boot; the first is 1, and none is left out.</param>
/// <param name="Type">What the event is about.</param>
/// <param name="Severity">0 to <see cref="synos_ai.SYNOS_SEVERITY_MAX"/>.</param>
/// <param name="ProcessId">The process that the event is about, as seen from the initial pid namespace.</param>
/// <param name="TimestampNanoseconds">When it was accepted, in nanoseconds since boot on CLOCK_MONOTONIC.</param>
/// <param name="Description">What happened. Any program may have written it: escape it before it is shown.</param>
public sealed record EventRecord(ulong Sequence, EventType Type, int Severity, int ProcessId, ulong TimestampNanoseconds, string Description)
{
    /// <summary>Takes over what the kernel's record says. Bytes of the description that are not UTF-8 become U+FFFD.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The event.</returns>
    public static EventRecord From(in synos_event_record record) => new(
        record.seq,
        (EventType)record.@event.event_type,
        (int)record.@event.severity,
        record.@event.pid,
        record.@event.timestamp,
        FixedText.Read(record.@event.description));
}
