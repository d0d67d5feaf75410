// SPDX-License-Identifier: MIT

using Microsoft.Win32.SafeHandles;
using SynOS.Interop.Ring;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Ring;

/// <summary>The ring in memory, read as the library reads it. It outlives the file that it was mapped from.</summary>
internal sealed unsafe class MappedRing : IDisposable
{
    private readonly RingMapping _mapping;
    private readonly RingView _view;

    public MappedRing(EventsFile file)
    {
        using var handle = new SafeFileHandle(file.Descriptor, ownsHandle: false);
        using (var first = new RingMapping(handle, (nuint)Environment.SystemPageSize))
        {
            var header = (synos_event_ring*)first.Address;
            _view = new RingView(
                null, new RingView.Part(header->records_offset, header->record_count), new RingView.Part(header->reserve_offset, header->reserve_count));
        }
        _mapping = new RingMapping(handle, _view.Size);
        _view = _view.At(_mapping.Address);
    }

    public synos_event_ring* Header => (synos_event_ring*)_mapping.Address;

    public int Size => (int)_view.Size;

    public uint Count => _view.Count;

    public ulong Head => _view.Head;

    public static MappedRing Open()
    {
        using EventsFile file = EventsFile.Open();
        return new MappedRing(file);
    }

    public bool TryRead(ulong sequence, out synos_event_record record)
    {
        record = default;
        return _view.TryRead(sequence, ref record);
    }

    public void Dispose() => _mapping.Dispose();
}
