// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;
using SynOS.Interop.Native;
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Ring;

/// <summary>
/// Reads the accepted events from <c>/dev/synos_events</c>, each reader from its own position. A reader that is slower than those who log
/// loses the oldest events and knows how many. To be used from one place at a time; <see cref="Dispose"/> may come from anywhere.
/// </summary>
/// <remarks>Where every event counts and there are very many of them, <see cref="EventRing"/> reads them without a system call.</remarks>
public sealed class EventReader : IDisposable
{
    private const int Batch = 64;

    private readonly SafeFileHandle _device;
    private readonly Readiness _readiness;

    internal EventReader(SafeFileHandle device, EventStart start)
    {
        _device = device;
        _readiness = new Readiness(device, typeof(EventReader));
        if (start == EventStart.New)
            Position = Seek(0, Libc.SEEK_END);
    }

    /// <summary>Number of the last event that was read or passed over; 0 before the first.</summary>
    public ulong Position { get; private set; }

    /// <summary>How many events were overwritten before this reader came to them: the gaps in the numbers of what it has read.</summary>
    public ulong Lost { get; private set; }

    /// <summary>Opens the device.</summary>
    /// <param name="kernel">The handshake, which states that records are as this library knows them.</param>
    /// <param name="start">Where to begin.</param>
    /// <returns>A reader.</returns>
    /// <exception cref="SynosException">
    /// EPERM: the caller lacks CAP_SYSLOG in the initial user namespace, and the sysctl kernel.synos.events_restrict is 1.
    /// ENOENT: there is no device. ENOMEM: the kernel is out of memory. EMFILE: too many files are open.
    /// </exception>
    public static EventReader Open(SynosKernel kernel, EventStart start = EventStart.Oldest)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (start is not (EventStart.Oldest or EventStart.New))
            throw new ArgumentOutOfRangeException(nameof(start), start, "There is no such start.");
        return new EventReader(EventDevice.Open(), start);
    }

    /// <summary>Goes on after an event, which must have been accepted already. What is passed over does not count as lost.</summary>
    /// <param name="sequence">Number of the event; 0 is before the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such event yet.</exception>
    /// <exception cref="ObjectDisposedException">The reader is disposed.</exception>
    public void GoTo(ulong sequence)
    {
        if (sequence > (ulong)nint.MaxValue)
            throw NoSuchEvent(sequence);
        try
        {
            Position = Seek((nint)sequence, Libc.SEEK_SET);
        }
        catch (SynosException e) when (e.Errno == Errno.EINVAL)
        {
            throw NoSuchEvent(sequence);
        }
    }

    /// <summary>Reads the events that are there, as many as fit, and does not wait. Allocates nothing.</summary>
    /// <param name="records">Where they go; at least one.</param>
    /// <returns>How many were read; 0 if there is no new one.</returns>
    /// <exception cref="ArgumentException">There is no room for a record.</exception>
    /// <exception cref="ObjectDisposedException">The reader is disposed.</exception>
    /// <exception cref="SynosUnavailableException">The device gave something else than records.</exception>
    public unsafe int TryRead(Span<synos_event_record> records)
    {
        if (records.IsEmpty)
            throw new ArgumentException("There is no room for a record.", nameof(records));
        nint size;
        fixed (synos_event_record* buffer = records)
        {
            do
                size = Libc.read(_device, buffer, (nuint)records.Length * (nuint)sizeof(synos_event_record));
            while (size < 0 && Libc.LastErrno == Errno.EINTR);
        }

        if (size < 0)
            return Libc.LastErrno == Errno.EAGAIN ? 0 : throw EventDevice.Failure(nameof(Libc.read));
        if (size == 0 || size % sizeof(synos_event_record) != 0)
            throw EventDevice.Malformed($"{size} bytes are no records");
        int count = (int)(size / sizeof(synos_event_record));
        Advance(records[..count]);
        return count;
    }

    /// <summary>Reads the events that are there, as many as fit, and waits for one if there is none.</summary>
    /// <param name="records">Where they go; at least one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many were read, at least 1.</returns>
    /// <exception cref="ArgumentException">There is no room for a record.</exception>
    /// <exception cref="OperationCanceledException">The wait was canceled; nothing was read.</exception>
    /// <exception cref="ObjectDisposedException">The reader is disposed, before or meanwhile.</exception>
    /// <exception cref="SynosUnavailableException">The device gave something else than records.</exception>
    public async ValueTask<int> ReadAsync(Memory<synos_event_record> records, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int count;
        while ((count = TryRead(records.Span)) == 0)
            await _readiness.WaitAsync(cancellationToken).ConfigureAwait(false);
        return count;
    }

    /// <summary>All events from the position on, without end.</summary>
    /// <param name="cancellationToken">Ends the enumeration, with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The events.</returns>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The reader is disposed, before or meanwhile.</exception>
    /// <exception cref="SynosUnavailableException">The device gave something else than records.</exception>
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

    /// <summary>Closes the device. A wait that is under way ends.</summary>
    public void Dispose()
    {
        _readiness.Dispose();
        _device.Dispose();
    }

    private static ArgumentOutOfRangeException NoSuchEvent(ulong sequence) =>
        new(nameof(sequence), sequence, "There is no such event yet.");

    private ulong Seek(nint offset, int whence)
    {
        nint position = Libc.lseek(_device, offset, whence);
        return position >= 0 ? (ulong)position : throw EventDevice.Failure(nameof(Libc.lseek));
    }

    private void Advance(ReadOnlySpan<synos_event_record> records)
    {
        foreach (ref readonly var record in records)
        {
            if (record.seq <= Position)
                throw EventDevice.Malformed($"event {record.seq} came after event {Position}");
            Lost += record.seq - Position - 1;
            Position = record.seq;
        }
    }
}
