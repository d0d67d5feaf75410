// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using SynOS.CommandLine.Model;
using SynOS.Interop;
using SynOS.Interop.Ring;
using SynOS.Interop.Uapi;

namespace SynOS.CommandLine.Reading;

/// <summary>The events that are kept, and those that come.</summary>
internal sealed class EventLog(EventReader reader) : IDisposable
{
    private const int Batch = 256;

    private readonly synos_event_record[] _records = new synos_event_record[Batch];

    /// <summary>Events that were overwritten before they could be read here.</summary>
    public ulong Lost => reader.Lost;

    /// <exception cref="SynosException">The caller may not read events, or there is no device.</exception>
    public static EventLog Open(SynosKernel kernel) => new(EventReader.Open(kernel));

    /// <summary>The events that are there and were not read yet, in batches, up to a number: who logs without end must not keep a reader from its own end.</summary>
    public IEnumerable<LogEntry[]> ReadUpTo(ulong newest)
    {
        while (reader.Position < newest)
        {
            ulong before = reader.Position;
            int count = reader.TryRead(_records);
            if (count == 0)
                yield break;
            yield return Entries(before, count);
        }
    }

    /// <summary>The events that were not read yet, and all that come, in batches, until it is canceled.</summary>
    public async IAsyncEnumerable<LogEntry[]> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            ulong before = reader.Position;
            int count = await reader.ReadAsync(_records, cancellationToken).ConfigureAwait(false);
            yield return Entries(before, count);
        }
    }

    public void Dispose() => reader.Dispose();

    private LogEntry[] Entries(ulong before, int count)
    {
        DateTimeOffset start = KernelClock.Start;
        var entries = new LogEntry[count];
        for (int i = 0; i < count; i++)
        {
            EventModel e = EventModel.Of(EventRecord.From(_records[i]), start);
            entries[i] = new LogEntry(e.Sequence - before - 1, e);
            before = e.Sequence;
        }

        return entries;
    }
}
