// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;
using SynOS.Interop.Ring;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Harness;

/// <summary>A named pipe that gives records as the device does: whole ones, and EAGAIN when there is none.</summary>
internal sealed class FakeDevice : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FileStream _input;

    public FakeDevice()
    {
        string path = _folder.PathOf("events");
        Assert(mkfifo(path, 0x180) == 0);
        Reader = new EventReader(EventDevice.Open(path), EventStart.Oldest);
        _input = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    }

    public EventReader Reader { get; }

    public void Write(params ulong[] sequences) => WriteAt(1000, sequences);

    /// <summary>Events of security and severity 7, one a nanosecond after a time.</summary>
    public void WriteAt(ulong timestamp, params ulong[] sequences)
    {
        foreach (ulong sequence in sequences)
        {
            var record = new synos_event_record { seq = sequence };
            record.@event.event_type = synos_ai.SYNOS_EVENT_SECURITY;
            record.@event.severity = 7;
            record.@event.pid = 42;
            record.@event.timestamp = timestamp + sequence;
            "said"u8.CopyTo(record.@event.description);
            Write(MemoryMarshal.AsBytes(new ReadOnlySpan<synos_event_record>(in record)));
        }
    }

    public void Write(ReadOnlySpan<byte> bytes) => _input.Write(bytes);

    public void Dispose()
    {
        Reader.Dispose();
        _input.Dispose();
        _folder.Dispose();
    }

    private static void Assert(bool done)
    {
        if (!done)
        {
            throw new IOException("mkfifo failed");
        }
    }

    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int mkfifo(string path, uint mode);
}
