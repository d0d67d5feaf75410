// SPDX-License-Identifier: MIT
using SynOS.Interop;
using SynOS.Interop.Ring;

namespace SynOS.Daemon.Rules;

/// <summary>Events that must have happened.</summary>
internal sealed record EventCondition
{
    /// <summary>Null for every type.</summary>
    public EventType? Type { get; init; }

    /// <summary>The least severity.</summary>
    public int Severity { get; init; }

    /// <summary>Any of them has to be in the description; none for every one.</summary>
    public IReadOnlyList<Phrase> Text { get; init; } = [];

    /// <summary>How many there must have been, at least.</summary>
    public int Count { get; init; } = 1;

    /// <summary>How long ago they may have been.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromMinutes(10);

    /// <param name="events">Oldest first.</param>
    /// <param name="now">Nanoseconds since boot.</param>
    public EventMatch Find(IReadOnlyList<EventRecord> events, ulong now)
    {
        ulong within = (ulong)Within.Ticks * 100;
        ulong since = now > within ? now - within : 0;
        int count = 0;
        EventRecord? latest = null;
        for (int at = events.Count - 1; at >= 0 && events[at].TimestampNanoseconds >= since; at--)
        {
            EventRecord record = events[at];
            if ((Type is { } type && record.Type != type) || record.Severity < Severity || (Text.Count > 0 && !Text.Any(phrase => phrase.IsIn(record.Description))))
                continue;
            latest ??= record;
            count++;
        }
        return new EventMatch(count, latest);
    }
}
