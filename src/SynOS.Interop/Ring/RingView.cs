// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Ring;

/// <summary>
/// The reader's side of kernel/synos/ring.c, whose letters name the pairs of release and acquire. Whoever holds a view holds the mapping.
/// </summary>
internal readonly unsafe struct RingView(byte* start, RingView.Part records, RingView.Part reserve)
{
    /// <summary>Records one after the other, of which the number is a power of two.</summary>
    internal readonly record struct Part(uint Offset, uint Count)
    {
        /// <summary>Where it ends, in bytes from the start of the mapping.</summary>
        public nuint End => Offset + ((nuint)Count * (nuint)sizeof(synos_event_record));

        public synos_event_record* Slot(byte* start, ulong number) => (synos_event_record*)(start + Offset) + (number & (Count - 1));

        /// <summary>The oldest of the records up to a newest one.</summary>
        public ulong Oldest(ulong head) => head > Count ? head - Count + 1 : 1;
    }

    public uint Count => records.Count;

    public nuint Size => reserve.End;

    /// <summary>Number of the newest event, 0 if there is none.</summary>
    /// <remarks>(C) Acquire, paired with the release of the head in synos_ring_append(): all events up to it are there.</remarks>
    public ulong Head => Volatile.Read(ref ((synos_event_ring*)start)->head);

    public RingView At(byte* address) => new(address, records, reserve);

    /// <summary>As synos_ring_read(): the event, or the next that is left; false, and no record, if there is none yet.</summary>
    public bool TryRead(ulong sequence, ref synos_event_record record)
    {
        ulong least = 1;
        while (true)
        {
            ulong head = Head;
            if (sequence > head)
                return false;
            ulong oldest = Math.Max(records.Oldest(head), least);
            if (sequence < oldest && TryReadReserved(sequence, oldest - 1, ref record))
                return true;
            sequence = Math.Max(sequence, oldest);
            if (sequence > head)
                return false;
            if (TryCopy(records.Slot(start, sequence), sequence, ref record))
                return true;
            // The ring has it no more, but the reserve may.
            least = sequence + 1;
        }
    }

    // The first record of the reserve in a range of numbers, which rise. Any other slot has made room for a newer record.
    private bool TryReadReserved(ulong first, ulong last, ref synos_event_record record)
    {
        // (C)
        ulong newest = Volatile.Read(ref ((synos_event_ring*)start)->reserve_head);
        for (ulong number = reserve.Oldest(newest); number <= newest; number++)
        {
            synos_event_record* slot = reserve.Slot(start, number);
            ulong found = Volatile.Read(ref slot->seq);
            if (found >= first && found <= last && TryCopy(slot, found, ref record))
                return true;
        }
        return false;
    }

    private static bool TryCopy(synos_event_record* slot, ulong sequence, ref synos_event_record record)
    {
        // (B) Acquire, paired with the release of the number in synos_ring_write(): all of the event is there.
        if (Volatile.Read(ref slot->seq) != sequence)
            return false;
        record.@event = slot->@event;
        // (A) Read barrier, paired with smp_wmb() in synos_ring_write(): if a byte of a newer event was copied, the number has changed.
        Volatile.ReadBarrier();
        if (Volatile.Read(ref slot->seq) != sequence)
            return false;
        record.seq = sequence;
        return true;
    }
}
