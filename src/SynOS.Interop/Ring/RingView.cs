// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Ring;

/// <summary>
/// The reader's side of kernel/synos/ring.c, whose letters name the pairs of release and acquire. Whoever holds a view holds the mapping.
/// </summary>
internal readonly unsafe struct RingView(byte* start, uint recordsOffset, uint count)
{
    public uint Count => count;

    public nuint Size => recordsOffset + (nuint)count * (nuint)sizeof(synos_event_record);

    /// <summary>Number of the newest event, 0 if there is none.</summary>
    /// <remarks>(C) Acquire, paired with the release of the head in synos_ring_append(): all events up to it are there.</remarks>
    public ulong Head => Volatile.Read(ref ((synos_event_ring*)start)->head);

    public RingView At(byte* address) => new(address, recordsOffset, count);

    /// <summary>As synos_ring_get(): the event, or the next that is left; false, and no record, if there is none yet.</summary>
    public bool TryRead(ulong sequence, ref synos_event_record record)
    {
        for (; ; sequence++)
        {
            ulong head = Head;
            if (sequence > head)
                return false;
            ulong oldest = head > count ? head - count + 1 : 1;
            sequence = Math.Max(sequence, oldest);
            synos_event_record* slot = (synos_event_record*)(start + recordsOffset) + (sequence & (count - 1));

            // (B) Acquire, paired with the release of the number in synos_ring_append(): all of the event is there.
            if (Volatile.Read(ref slot->seq) != sequence)
                continue;
            record.@event = slot->@event;
            // (A) Read barrier, paired with smp_wmb() in synos_ring_append(): if a byte of a newer event was copied, the number has changed.
            Volatile.ReadBarrier();
            if (Volatile.Read(ref slot->seq) != sequence)
                continue;
            record.seq = sequence;
            return true;
        }
    }
}
