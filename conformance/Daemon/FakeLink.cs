// SPDX-License-Identifier: MIT
using System.Collections.Concurrent;
using System.Threading.Channels;
using SynOS.Daemon.Kernel;
using SynOS.Interop;
using SynOS.Interop.Netlink;

namespace SynOS.Conformance.Daemon;

/// <summary>One registration at the <see cref="FakeKernel"/>.</summary>
internal sealed class FakeLink : IKernelLink
{
    private readonly Channel<Query> _queries = Channel.CreateUnbounded<Query>();
    private readonly ConcurrentDictionary<ulong, TaskCompletionSource<FakeReply>> _open = new();
    private volatile bool _isDetached;

    public string Release => "6.12-fake";

    public int Overruns { get; set; }

    /// <summary>Every further reply fails with it.</summary>
    public SynosException? ReplyFailure { get; set; }

    public bool IsDetached => _isDetached;

    public ConcurrentQueue<ConsciousnessState> Published { get; } = new();

    public Task<FakeReply> Ask(Query query)
    {
        var reply = new TaskCompletionSource<FakeReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[query.Id] = reply;
        Assert(_queries.Writer.TryWrite(query));
        return reply.Task;
    }

    /// <summary>The wait for queries fails, as when the socket does.</summary>
    public void Break(Exception failure) => _queries.Writer.Complete(failure);

    public async ValueTask<Query?> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _queries.Reader.ReadAsync(cancellationToken);
        }
        catch (ChannelClosedException e)
        {
            return e.InnerException is null ? null : throw e.InnerException;
        }
    }

    public Query? TryReceive() => _queries.Reader.TryRead(out Query? query) ? query : null;

    public bool TryReply(Query query, string response, int confidence)
    {
        if (ReplyFailure is { } failure)
            throw failure;
        return _open.TryRemove(query.Id, out var reply) && reply.TrySetResult(new FakeReply(response, confidence));
    }

    public void Publish(in ConsciousnessState state) => Published.Enqueue(state);

    public void Detach()
    {
        _isDetached = true;
        _queries.Writer.TryComplete();
        // As the kernel does, with ECONNRESET.
        foreach (var reply in _open.Values)
            reply.TrySetException(new IOException("ECONNRESET"));
    }

    public void Dispose()
    {
    }

    private static void Assert(bool done)
    {
        if (!done)
            throw new InvalidOperationException("The daemon has detached.");
    }
}
