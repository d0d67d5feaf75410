// SPDX-License-Identifier: MIT
using System.Collections.Concurrent;
using SynOS.Conformance.Harness;
using SynOS.Daemon.Events;
using SynOS.Daemon.Kernel;
using SynOS.Interop;
using SynOS.Interop.Netlink;
using SynOS.Interop.Ring;

namespace SynOS.Conformance.Daemon;

/// <summary>Stands for the kernel: those who ask are the test, and what the daemon does is kept.</summary>
internal sealed class FakeKernel : IKernel, IDisposable
{
    private readonly FakeDevice _device = new();
    private readonly ConcurrentQueue<Exception> _refusals = new();
    private ulong _lastId;

    public string BootId { get; init; } = "this-boot";

    /// <summary>The sessions, oldest first.</summary>
    public ConcurrentQueue<FakeLink> Links { get; } = new();

    /// <summary>The newest session.</summary>
    public FakeLink Link => Links.Last();

    /// <summary>After which events the daemon began to read.</summary>
    public ConcurrentQueue<ulong?> Opened { get; } = new();

    /// <summary>Events of security and severity 7 happen now.</summary>
    public void Log(params ulong[] sequences) => _device.WriteAt(KernelClock.Nanoseconds(TimeProvider.System) - (ulong)sequences.Length, sequences);

    /// <summary>Makes the next attempt to connect fail.</summary>
    public void Refuse(Exception failure) => _refusals.Enqueue(failure);

    public IKernelLink Connect(in ConsciousnessState state)
    {
        if (_refusals.TryDequeue(out Exception? failure))
            throw failure;
        var link = new FakeLink();
        link.Published.Enqueue(state);
        Links.Enqueue(link);
        return link;
    }

    public EventReader OpenEvents(ulong? after)
    {
        Opened.Enqueue(after);
        return _device.Reader;
    }

    /// <summary>Asks; the reply is the task's.</summary>
    public Task<FakeReply> Ask(string text, uint user = 1000, TimeSpan? timeout = null, CancellationToken abandoned = default) =>
        Link.Ask(new Query(Interlocked.Increment(ref _lastId), 42, text) { UserId = user, Timeout = timeout ?? TimeSpan.FromMinutes(1), Abandoned = abandoned });

    public void Dispose() => _device.Dispose();
}
