// SPDX-License-Identifier: MIT
using System.Numerics;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;
using SynOS.Interop.Native;
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Ring;

/// <summary>
/// The kernel's ring of events, mapped for reading: no system call and one copy for each event. The kernel never waits for a reader; what
/// was overwritten is lost, and the reader knows how much that is. Reading is safe from any number of threads.
/// </summary>
public sealed class EventRing : IDisposable
{
    private readonly SafeFileHandle _device;
    private readonly Readiness _readiness;
    private readonly RingMapping _mapping;
    private readonly RingView _view;

    internal unsafe EventRing(SafeFileHandle device)
    {
        _device = device;
        _readiness = new Readiness(device, typeof(EventRing));
        using (var first = new RingMapping(device, (nuint)Environment.SystemPageSize))
            _view = Describe(*(synos_event_ring*)first.Address);
        _mapping = new RingMapping(device, _view.Size);
        _view = _view.At(_mapping.Address);
    }

    /// <summary>How many of the newest events the ring holds; a power of two.</summary>
    public int Capacity => (int)_view.Count;

    /// <summary>Number of the newest event, 0 if there is none.</summary>
    /// <exception cref="ObjectDisposedException">The ring is disposed.</exception>
    public ulong Head
    {
        get
        {
            using var hold = new RingHold(_mapping);
            return _view.Head;
        }
    }

    /// <summary>Opens the device and maps the ring.</summary>
    /// <param name="kernel">The handshake, which states that records are as this library knows them.</param>
    /// <returns>The ring.</returns>
    /// <exception cref="SynosException">
    /// EPERM: the caller lacks CAP_SYSLOG in the initial user namespace, and the sysctl kernel.synos.events_restrict is 1.
    /// ENOENT: there is no device. ENOMEM: the kernel is out of memory. EMFILE: too many files are open.
    /// </exception>
    /// <exception cref="SynosUnavailableException">The ring is not laid out as this library knows it.</exception>
    public static EventRing Open(SynosKernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        SafeFileHandle device = EventDevice.Open();
        try
        {
            return new EventRing(device);
        }
        catch
        {
            device.Dispose();
            throw;
        }
    }

    /// <summary>Copies an event out of the ring, or the next one that is left. Allocates nothing.</summary>
    /// <param name="sequence">Number of the event, from 1 on.</param>
    /// <param name="record">
    /// The event. Its number is higher than <paramref name="sequence"/> if that one was overwritten: the difference is how many were.
    /// </param>
    /// <returns>Whether there is such an event already.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is 0.</exception>
    /// <exception cref="ObjectDisposedException">The ring is disposed.</exception>
    public bool TryRead(ulong sequence, out synos_event_record record)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sequence);
        using var hold = new RingHold(_mapping);
        Unsafe.SkipInit(out record);
        if (_view.TryRead(sequence, ref record))
            return true;
        record = default;
        return false;
    }

    /// <summary>Begins to read the ring.</summary>
    /// <param name="start">Where to begin.</param>
    /// <returns>A reader, which ends with the ring.</returns>
    /// <exception cref="ObjectDisposedException">The ring is disposed.</exception>
    public EventRingReader CreateReader(EventStart start = EventStart.Oldest) => start switch
    {
        EventStart.Oldest => new EventRingReader(this, 0),
        EventStart.New => new EventRingReader(this, Head),
        _ => throw new ArgumentOutOfRangeException(nameof(start), start, "There is no such start."),
    };

    /// <summary>Waits until there is an event after the one given. One wait at a time.</summary>
    /// <param name="sequence">Number of an event that has been accepted; 0 is before the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The wait.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such event yet.</exception>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The ring is disposed, before or meanwhile.</exception>
    /// <exception cref="InvalidOperationException">Another wait has not ended.</exception>
    public async ValueTask WaitAsync(ulong sequence, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ulong head = Head;
        if (sequence > head)
            throw new ArgumentOutOfRangeException(nameof(sequence), sequence, "There is no such event yet.");
        // The device can be read when it has an event after its position.
        while (head == sequence)
        {
            if (Libc.lseek(_device, (nint)sequence, Libc.SEEK_SET) < 0)
                throw EventDevice.Failure(nameof(Libc.lseek));
            await _readiness.WaitAsync(cancellationToken).ConfigureAwait(false);
            head = Head;
        }
    }

    /// <summary>Unmaps the ring, once no thread reads it any more, and closes the device. A wait that is under way ends.</summary>
    public void Dispose()
    {
        _readiness.Dispose();
        _mapping.Dispose();
        _device.Dispose();
    }

    internal RingHold Hold(out RingView view)
    {
        var hold = new RingHold(_mapping);
        view = _view;
        return hold;
    }

    private static unsafe RingView Describe(in synos_event_ring ring)
    {
        if (ring.version != synos_ai.SYNOS_RING_VERSION)
            throw EventDevice.Malformed($"the ring has layout {ring.version}, this library knows {synos_ai.SYNOS_RING_VERSION}");
        if (ring.record_size != sizeof(synos_event_record))
            throw EventDevice.Malformed($"a record of the ring has {ring.record_size} bytes, not {sizeof(synos_event_record)}");
        foreach (uint count in (ReadOnlySpan<uint>)[ring.record_count, ring.reserve_count])
        {
            if (!BitOperations.IsPow2(count) || count > int.MaxValue)
                throw EventDevice.Malformed($"a ring of {count} records cannot be");
        }
        if (ring.records_offset < sizeof(synos_event_ring) || ring.records_offset % Environment.SystemPageSize != 0)
            throw EventDevice.Malformed($"the records of the ring cannot begin at byte {ring.records_offset}");
        var records = new RingView.Part(ring.records_offset, ring.record_count);
        if (ring.reserve_offset < records.End)
            throw EventDevice.Malformed($"the reserve of the ring cannot begin at byte {ring.reserve_offset}");
        return new RingView(null, records, new RingView.Part(ring.reserve_offset, ring.reserve_count));
    }
}
