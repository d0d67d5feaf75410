// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using SynOS.Interop.Text;
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Netlink;

/// <summary>
/// The daemon's side of queries: receives what others ask with <see cref="SynosClient.Query"/>, and answers. Queries are received from one
/// place at a time; replies may come from any thread.
/// </summary>
public sealed class DaemonChannel : IDisposable
{
    // Of a reply: headers, and three attributes, of which one has text.
    private const int RequestSize = 128 + synos_ai.SYNOS_RESPONSE_LEN;

    private readonly Lock _lock = new();
    private readonly Queue<Query> _queries = new();

    // Of the queries that are not answered, those that wait here included.
    private readonly Dictionary<ulong, CancellationTokenSource> _open = [];
    private readonly FamilyConnection _connection;
    private bool _detached;

    private DaemonChannel() => _connection = new FamilyConnection(typeof(DaemonChannel), Receive);

    /// <summary>How often the kernel dropped messages since this channel was too slow; each time one or more. Who asked then got EAGAIN.</summary>
    public int Overruns
    {
        get
        {
            lock (_lock)
                return _connection.Overruns;
        }
    }

    /// <summary>
    /// Attaches the calling process, which must be the registered one: from now on its queries come here. The channel stays attached until
    /// it is detached or disposed of, or the process ends.
    /// </summary>
    /// <param name="kernel">The handshake.</param>
    /// <returns>The channel.</returns>
    /// <exception cref="SynosException">
    /// ENOTCONN: no process is registered. EPERM: another process is registered. EBUSY: another channel of this process is attached.
    /// ENOENT: the caller is not in the initial network namespace. ENOMEM: the kernel is out of memory. EMFILE: too many files are open.
    /// EAFNOSUPPORT: a sandbox denies netlink.
    /// </exception>
    /// <exception cref="SynosUnavailableException">The kernel's answer is malformed.</exception>
    public static DaemonChannel Attach(SynosKernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        var channel = new DaemonChannel();
        try
        {
            channel.Command(synos_ai_netlink.SYNOS_AI_CMD_ATTACH, nameof(synos_ai_netlink.SYNOS_AI_CMD_ATTACH));
            return channel;
        }
        catch
        {
            channel.Dispose();
            throw;
        }
    }

    /// <summary>Waits for the next query.</summary>
    /// <param name="cancellationToken">Ends the wait; no query is lost by it.</param>
    /// <returns>The query; null after <see cref="Detach"/>.</returns>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The channel is disposed, before or meanwhile.</exception>
    /// <exception cref="InvalidOperationException">Another wait has not ended.</exception>
    /// <exception cref="SynosUnavailableException">A message of the kernel is malformed.</exception>
    public async ValueTask<Query?> ReceiveAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            Task arrival;
            lock (_lock)
            {
                if (TryReceive() is { } query)
                    return query;
                if (_detached)
                    return null;
                // Begun under the lock, so that a reply that takes the query off the socket finds the wait to wake.
                arrival = _connection.Readiness.WaitAsync(cancellationToken);
            }

            await arrival.ConfigureAwait(false);
        }
    }

    /// <summary>Receives a query that is there, and does not wait; also while <see cref="ReceiveAsync"/> does.</summary>
    /// <returns>The query; null if there is none.</returns>
    /// <exception cref="ObjectDisposedException">The channel is disposed.</exception>
    /// <exception cref="SynosUnavailableException">A message of the kernel is malformed.</exception>
    public Query? TryReceive()
    {
        lock (_lock)
        {
            // One datagram at a time: what waits, waits in the socket, and the kernel notices a daemon that does not keep up.
            while (_queries.Count == 0 && _connection.ReceiveOne())
            {
            }
            return _queries.TryDequeue(out Query? query) ? query : null;
        }
    }

    /// <summary>All queries, until <see cref="Detach"/>.</summary>
    /// <param name="cancellationToken">Ends the enumeration, with <see cref="OperationCanceledException"/>; no query is lost by it.</param>
    /// <returns>The queries.</returns>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The channel is disposed, before or meanwhile.</exception>
    /// <exception cref="InvalidOperationException">Another wait has not ended.</exception>
    /// <exception cref="SynosUnavailableException">A message of the kernel is malformed.</exception>
    public async IAsyncEnumerable<Query> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await ReceiveAsync(cancellationToken).ConfigureAwait(false) is { } query)
            yield return query;
    }

    /// <summary>Answers a query. Does not block.</summary>
    /// <param name="query">The query.</param>
    /// <param name="response">Text without NUL, shorter in UTF-8 than <see cref="synos_ai.SYNOS_RESPONSE_LEN"/>.</param>
    /// <param name="confidence">How sure the daemon is, 0 to <see cref="synos_ai.SYNOS_CONFIDENCE_MAX"/>.</param>
    /// <exception cref="ArgumentException">The response does not fit, has a NUL, or is not valid UTF-16.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of range.</exception>
    /// <exception cref="SynosException">
    /// ENOENT: nobody waits for the answer any more. EPERM: the channel is not attached any more, or the process not registered.
    /// ENOMEM: the kernel is out of memory.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The channel is disposed.</exception>
    public void Reply(Query query, ReadOnlySpan<char> response, int confidence)
    {
        ThrowIfFailed(Answer(query, response, confidence), nameof(synos_ai_netlink.SYNOS_AI_CMD_REPLY));
    }

    /// <summary>As <see cref="Reply"/>, where it is no failure that nobody waits for the answer any more.</summary>
    /// <param name="query">The query.</param>
    /// <param name="response">Text without NUL, shorter in UTF-8 than <see cref="synos_ai.SYNOS_RESPONSE_LEN"/>.</param>
    /// <param name="confidence">How sure the daemon is, 0 to <see cref="synos_ai.SYNOS_CONFIDENCE_MAX"/>.</param>
    /// <returns>Whether the answer was delivered.</returns>
    /// <exception cref="ArgumentException">The response does not fit, has a NUL, or is not valid UTF-16.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of range.</exception>
    /// <exception cref="SynosException">
    /// EPERM: the channel is not attached any more, or the process not registered. ENOMEM: the kernel is out of memory.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The channel is disposed.</exception>
    public bool TryReply(Query query, ReadOnlySpan<char> response, int confidence)
    {
        NetlinkError error = Answer(query, response, confidence);
        if (error.Errno == Errno.ENOENT)
            return false;
        ThrowIfFailed(error, nameof(synos_ai_netlink.SYNOS_AI_CMD_REPLY));
        return true;
    }

    /// <summary>Ends the channel: who waits for an answer gets ECONNRESET, and who asks from now on ENOTCONN.</summary>
    /// <exception cref="SynosException">ENOTCONN: the channel is not attached any more. ENOMEM: the kernel is out of memory.</exception>
    /// <exception cref="ObjectDisposedException">The channel is disposed.</exception>
    public void Detach()
    {
        Command(synos_ai_netlink.SYNOS_AI_CMD_DETACH, nameof(synos_ai_netlink.SYNOS_AI_CMD_DETACH));
        lock (_lock)
        {
            _detached = true;
            AbandonAll();
        }

        _connection.Readiness.Wake();
    }

    /// <summary>Closes the channel, which detaches it. A wait that is under way ends.</summary>
    public void Dispose()
    {
        _connection.Dispose();
        lock (_lock)
            AbandonAll();
    }

    private NetlinkError Answer(Query query, ReadOnlySpan<char> response, int confidence)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(confidence, synos_ai.SYNOS_CONFIDENCE_MAX);
        Span<byte> text = stackalloc byte[synos_ai.SYNOS_RESPONSE_LEN];
        text.Clear();
        FixedText.Write(response, text, nameof(response));

        Span<byte> memory = stackalloc byte[RequestSize];
        GenericNetlinkWriter request = _connection.Begin(memory, synos_ai_netlink.SYNOS_AI_CMD_REPLY);
        request.AddUInt(synos_ai_netlink.SYNOS_AI_A_QUERY_ID, query.Id);
        request.Add(synos_ai_netlink.SYNOS_AI_A_QUERY_RESPONSE, text[..(text.IndexOf((byte)0) + 1)]);
        request.Add(synos_ai_netlink.SYNOS_AI_A_QUERY_CONFIDENCE, (uint)confidence);
        NetlinkError error = Request(request.Finish());
        if (error.Errno is 0 or Errno.ENOENT)
        {
            lock (_lock)
                _open.Remove(query.Id);
        }
        return error;
    }

    private void Command(int command, string name)
    {
        Span<byte> memory = stackalloc byte[RequestSize];
        ThrowIfFailed(Request(_connection.Begin(memory, command).Finish()), name);
    }

    private NetlinkError Request(Span<byte> message)
    {
        lock (_lock)
        {
            NetlinkError error = _connection.Request(message);
            if (_queries.Count > 0)
                _connection.Readiness.Wake();
            return error;
        }
    }

    private void Receive(in NetlinkMessage message)
    {
        if (message.Command == synos_ai_netlink.SYNOS_AI_CMD_QUERY)
        {
            var source = new CancellationTokenSource();
            Query query = Query.Read(message) with { Abandoned = source.Token };
            _open[query.Id] = source;
            _queries.Enqueue(query);
        }
        else if (message.Command == synos_ai_netlink.SYNOS_AI_CMD_CANCEL)
        {
            Abandon(ReadId(message));
        }
    }

    // Whoever has it is told; who has not never sees it.
    private void Abandon(ulong id)
    {
        if (!_open.Remove(id, out CancellationTokenSource? source))
            return;
        for (int left = _queries.Count; left > 0; left--)
        {
            Query query = _queries.Dequeue();
            if (query.Id != id)
                _queries.Enqueue(query);
        }
        // Not under the lock, since anything may follow from it.
        _ = source.CancelAsync();
    }

    private void AbandonAll()
    {
        foreach (ulong id in _open.Keys.ToArray())
            Abandon(id);
    }

    private static ulong ReadId(in NetlinkMessage message)
    {
        return message.Attributes.TryFind(synos_ai_netlink.SYNOS_AI_A_QUERY_ID, out NetlinkAttribute id)
            ? id.UInt
            : throw NetlinkMessage.Malformed("a message about a query lacks its id");
    }

    private static void ThrowIfFailed(NetlinkError error, string command)
    {
        if (error.Errno != 0)
            throw NetlinkRemedy.Failure(command, error.Errno, error.Message);
    }
}
