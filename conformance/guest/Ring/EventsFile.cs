// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using SynOS.Conformance.Guest.Cases;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Ring;

/// <summary>/dev/synos_events, opened, with each call as the kernel answers it: a result, or the negated errno.</summary>
internal sealed unsafe class EventsFile : IDisposable
{
    public const int RecordSize = 160;

    private EventsFile(int descriptor) => Descriptor = descriptor;

    public int Descriptor { get; }

    /// <summary>Number of the newest event.</summary>
    public static ulong Newest
    {
        get
        {
            using EventsFile file = Open();
            return (ulong)file.Seek(0, Libc.SeekEnd);
        }
    }

    public static int TryOpen(int flags, out EventsFile? file)
    {
        fixed (byte* path = synos_ai.SYNOS_EVENTS_DEVICE)
        {
            int fd = Libc.open(path, flags | Libc.OpenCloseOnExec);
            file = fd < 0 ? null : new EventsFile(fd);
            return fd < 0 ? -Marshal.GetLastPInvokeError() : 0;
        }
    }

    /// <summary>Opens it for reading, or ends the program.</summary>
    public static EventsFile Open(int flags = 0)
    {
        int result = TryOpen(Libc.OpenReadOnly | flags, out EventsFile? file);
        return file ?? throw new BailOutException($"/dev/synos_events: {Errno.Name(-result)}");
    }

    /// <summary>The same, with all events that there are seen.</summary>
    public static EventsFile OpenAtEnd(int flags = Libc.OpenNonBlocking)
    {
        EventsFile file = Open(flags);
        return file.Seek(0, Libc.SeekEnd) >= 0 ? file : throw new BailOutException("lseek /dev/synos_events");
    }

    /// <summary>Logs so many events, the n-th of severity n modulo 11; they must succeed.</summary>
    public static void Log(Session session, int count)
    {
        for (uint i = 0; i < count; i++)
        {
            int result = Call.LogEvent.Issue(session.Kernel, Events.Syscall("a call was made"u8, i % (synos_ai.SYNOS_SEVERITY_MAX + 1)));
            if (result != 0)
            {
                throw new BailOutException($"synos_log_event: {Errno.Name(-result)}");
            }
        }
    }

    public EventsFile Duplicate() => new(Libc.dup(Descriptor));

    public long Seek(long offset, int whence)
    {
        long position = Libc.lseek(Descriptor, offset, whence);
        return position < 0 ? -Marshal.GetLastPInvokeError() : position;
    }

    public long Read(void* buffer, int size)
    {
        nint length = Libc.read(Descriptor, (byte*)buffer, (nuint)size);
        return length < 0 ? -Marshal.GetLastPInvokeError() : length;
    }

    /// <summary>readv(2) with two buffers.</summary>
    public long Read(void* first, int firstSize, void* second, int secondSize)
    {
        nint* parts = stackalloc nint[] { (nint)first, firstSize, (nint)second, secondSize };
        nint length = Libc.readv(Descriptor, parts, 2);
        return length < 0 ? -Marshal.GetLastPInvokeError() : length;
    }

    public long Read(Span<synos_event_record> records)
    {
        fixed (synos_event_record* buffer = records)
        {
            return Read(buffer, records.Length * sizeof(synos_event_record));
        }
    }

    public long ReadOne(out synos_event_record record)
    {
        record = default;
        return Read(new Span<synos_event_record>(ref record));
    }

    public string Poll(int milliseconds)
    {
        var waited = new PollDescriptor { Descriptor = Descriptor, Wanted = PollDescriptor.In | PollDescriptor.Out };
        if (Libc.poll(&waited, 1, milliseconds) < 1)
        {
            return "nothing";
        }
        return waited.Ready == PollDescriptor.In ? "in" : "other";
    }

    public void Dispose() => _ = Libc.close(Descriptor);
}
