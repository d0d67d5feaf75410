// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Ring;

/// <summary>
/// A position in the ring of events, and how many were lost on the way there. Costs nothing to the kernel, and needs no end: it lives as
/// long as its ring. To be used from one place at a time; each place may have its own.
/// </summary>
public sealed class EventRingReader
{
    private const int Batch = 64;

    private readonly EventRing _ring;

    internal EventRingReader(EventRing ring, ulong position)
    {
        _ring = ring;
        Position = position;
    }

    /// <summary>Number of the last event that was read or passed over; 0 before the first.</summary>
    public ulong Position { get; private set; }

    /// <summary>How many events were overwritten before this reader came to them.</summary>
    public ulong Lost { get; private set; }

    /// <summary>Copies the events that are there, as many as fit, each once, and does not wait. Allocates nothing.</summary>
    /// <param name="records">Where they go; at least one.</param>
    /// <returns>How many were read; 0 if there is no new one.</returns>
    /// <exception cref="ArgumentException">There is no room for a record.</exception>
    /// <exception cref="ObjectDisposedException">The ring is disposed.</exception>
    public int TryRead(Span<synos_event_record> records)
    {
        if (records.IsEmpty)
            throw new ArgumentException("There is no room for a record.", nameof(records));
        using RingHold hold = _ring.Hold(out RingView view);
        int count = 0;
        while (count < records.Length && view.TryRead(Position + 1, ref records[count]))
        {
            ulong sequence = records[count++].seq;
            Lost += sequence - Position - 1;
            Position = sequence;
        }

        return count;
    }

    /// <summary>Copies the events that are there, as many as fit, and waits for one if there is none.</summary>
    /// <param name="records">Where they go; at least one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many were read, at least 1.</returns>
    /// <exception cref="ArgumentException">There is no room for a record.</exception>
    /// <exception cref="OperationCanceledException">The wait was canceled; nothing was read.</exception>
    /// <exception cref="ObjectDisposedException">The ring is disposed, before or meanwhile.</exception>
    /// <exception cref="InvalidOperationException">Another wait of the same ring has not ended.</exception>
    public async ValueTask<int> ReadAsync(Memory<synos_event_record> records, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int count;
        while ((count = TryRead(records.Span)) == 0)
            await _ring.WaitAsync(Position, cancellationToken).ConfigureAwait(false);
        return count;
    }

    /// <summary>All events from the position on, without end.</summary>
    /// <param name="cancellationToken">Ends the enumeration, with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The events.</returns>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The ring is disposed, before or meanwhile.</exception>
    /// <exception cref="InvalidOperationException">Another wait of the same ring has not ended.</exception>
    public async IAsyncEnumerable<EventRecord> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var records = new synos_event_record[Batch];
        while (true)
        {
            int count = await ReadAsync(records, cancellationToken).ConfigureAwait(false);
            for (int i = 0; i < count; i++)
                yield return EventRecord.From(records[i]);
        }
    }
}
