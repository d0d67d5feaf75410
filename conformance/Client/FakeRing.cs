// SPDX-License-Identifier: MIT
using System.IO.MemoryMappedFiles;
using SynOS.Conformance.Harness;
using SynOS.Interop.Ring;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Client;

/// <summary>A file that holds a ring as the kernel lays it out, with the writer's side of kernel/synos/ring.c.</summary>
internal sealed unsafe class FakeRing : IDisposable
{
    public const int ReserveCount = 2;

    private readonly TemporaryFolder _folder = new();
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    public FakeRing(int count = 8)
    {
        int size = Environment.SystemPageSize + ((count + ReserveCount) * sizeof(synos_event_record));
        File.WriteAllBytes(FilePath, new byte[size]);
        _file = MemoryMappedFile.CreateFromFile(FilePath, FileMode.Open, null, size);
        _view = _file.CreateViewAccessor();
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        Header->version = synos_ai.SYNOS_RING_VERSION;
        Header->records_offset = (uint)Environment.SystemPageSize;
        Header->record_size = (uint)sizeof(synos_event_record);
        Header->record_count = (uint)count;
        Header->reserve_offset = (uint)(Environment.SystemPageSize + (count * sizeof(synos_event_record)));
        Header->reserve_count = ReserveCount;
    }

    public synos_event_ring* Header => (synos_event_ring*)_start;

    private string FilePath => _folder.PathOf("ring");

    public EventRing Open() => new(EventDevice.Open(FilePath));

    public synos_event_record* Slot(ulong sequence) =>
        (synos_event_record*)(_start + Header->records_offset) + (sequence & (Header->record_count - 1));

    public synos_event_record* ReserveSlot(ulong number) =>
        (synos_event_record*)(_start + Header->reserve_offset) + (number & (ReserveCount - 1));

    /// <summary>Adds an event of which every field says its number.</summary>
    public void Append()
    {
        ulong sequence = Header->head + 1;
        Write(Slot(sequence), sequence);
        Volatile.Write(ref Header->head, sequence);
    }

    /// <summary>Adds one that goes to the reserve too.</summary>
    public void AppendReserved()
    {
        Write(ReserveSlot(Header->reserve_head + 1), Header->head + 1);
        Volatile.Write(ref Header->reserve_head, Header->reserve_head + 1);
        Append();
    }

    private static void Write(synos_event_record* slot, ulong sequence)
    {
        Volatile.Write(ref slot->seq, 0);
        Volatile.WriteBarrier();
        slot->@event.timestamp = sequence;
        slot->@event.event_type = (uint)sequence;
        ((Span<byte>)slot->@event.description).Fill((byte)sequence);
        slot->@event.severity = (uint)sequence;
        slot->@event.reserved = (uint)sequence;
        Volatile.Write(ref slot->seq, sequence);
    }

    public void Append(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Append();
        }
    }

    /// <summary>Whether all of the event is of its number.</summary>
    public static bool IsWhole(in synos_event_record record) =>
        record.@event.timestamp == record.seq
        && record.@event.event_type == (uint)record.seq
        && record.@event.severity == (uint)record.seq
        && record.@event.reserved == (uint)record.seq
        && !((ReadOnlySpan<byte>)record.@event.description).ContainsAnyExcept((byte)record.seq);

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
        _folder.Dispose();
    }
}
