// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Native;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Ring;

/// <summary>A thread that waits for the next event in read(2).</summary>
internal sealed class BlockedReader : IDisposable
{
    private readonly EventsFile _file = EventsFile.OpenAtEnd(0);
    private readonly ManualResetEventSlim _started = new();
    private readonly Thread _thread;
    private synos_event_record _record;
    private int _id;
    private volatile bool _done;

    public BlockedReader()
    {
        _thread = new Thread(Read);
        _thread.Start();
        _started.Wait();
    }

    public bool Done => _done;

    /// <summary>What read(2) gave, or the negated errno.</summary>
    public long Length { get; private set; }

    public synos_event_record Record => _record;

    /// <summary>Sends a signal to the thread, if it is still there.</summary>
    public void Signal() => _ = Libc.tgkill(Environment.ProcessId, _id, Libc.SignalUser1);

    public void Join() => _thread.Join();

    public void Dispose()
    {
        _file.Dispose();
        _started.Dispose();
    }

    private void Read()
    {
        _id = Libc.gettid();
        _started.Set();
        Length = _file.ReadOne(out _record);
        _done = true;
    }
}
