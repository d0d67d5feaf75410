// SPDX-License-Identifier: MIT
using SynOS.Interop.Ring;

namespace SynOS.CommandLine.Model;

/// <summary>An event of the log.</summary>
/// <param name="Sequence">Its number since boot.</param>
/// <param name="Time">When it was accepted.</param>
/// <param name="TimestampNanoseconds">The same on CLOCK_MONOTONIC.</param>
/// <param name="Type">What it is about, or a number for what this release has no word for.</param>
/// <param name="Severity">0 to 10.</param>
/// <param name="ProcessId">The process that it is about.</param>
/// <param name="Description">What happened; any program may have written it.</param>
internal sealed record EventModel(
    ulong Sequence, DateTimeOffset Time, ulong TimestampNanoseconds, string Type, int Severity, int ProcessId, string Description)
{
    public static EventModel Of(EventRecord record, DateTimeOffset boot) => new(
        record.Sequence,
        boot.AddTicks((long)(record.TimestampNanoseconds / (ulong)TimeSpan.NanosecondsPerTick)),
        record.TimestampNanoseconds,
        EventTypeName.Of(record.Type),
        record.Severity,
        record.ProcessId,
        record.Description);
}
