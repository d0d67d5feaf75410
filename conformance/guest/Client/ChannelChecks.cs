// SPDX-License-Identifier: MIT

using SynOS.Interop;
using SynOS.Interop.Netlink;
using Errno = SynOS.Conformance.Guest.Native.Errno;

namespace SynOS.Conformance.Guest.Client;

/// <summary>Both ends of a query: the daemon's channel and those who ask.</summary>
internal sealed class ChannelChecks(SynosClient client)
{
    private const string AttachCommand = "SYNOS_AI_CMD_ATTACH";
    private const string ReplyCommand = "SYNOS_AI_CMD_REPLY";
    private const string QueryCall = "synos_query_recommendation";
    private const int AtOnce = 8;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    public IReadOnlyList<ClientCheck> Unregistered =>
    [
        new("channel.unregistered", () => Expect.Fails(AttachCommand, Errno.ENOTCONN, "ENOTCONN", Attach)),
    ];

    public IReadOnlyList<ClientCheck> BesideDaemon =>
    [
        new("channel.other_process", () => Expect.Fails(AttachCommand, Errno.EPERM, "EPERM", Attach)),
    ];

    public IReadOnlyList<ClientCheck> Registered =>
    [
        new("channel.second", SecondChannel),
        new("channel.query_is_answered", () => IsAnswered(() => client.Query("what is there to do?"))),
        new("channel.query_async_is_answered", () => IsAnswered(
            () => client.QueryAsync("what is there to do?").WaitAsync(Limit).GetAwaiter().GetResult())),
        new("channel.longest_response", LongestResponse),
        new("channel.many_at_once", ManyAtOnce),
        new("channel.query_is_canceled", QueryIsCanceled),
        new("channel.daemon_is_told_of_it", DaemonIsTold),
        new("channel.unread_query_is_taken_back", UnreadIsTakenBack),
        new("channel.receives_what_is_there", ReceivesWhatIsThere),
        new("channel.end_abandons_all", EndAbandonsAll),
        new("channel.receive_is_canceled", ReceiveIsCanceled),
        new("channel.reply_out_of_range", ReplyOutOfRange),
        new("channel.detach", Detach),
        new("channel.dispose", DisposeWhileAsked),
        new("channel.nobody_attached", () => Expect.Fails(
            QueryCall, Errno.ENOTCONN, "ENOTCONN", () => client.QueryAsync("is anybody there?").WaitAsync(Limit).GetAwaiter().GetResult())),
    ];

    private void Attach() => DaemonChannel.Attach(client.Kernel).Dispose();

    private string? SecondChannel()
    {
        using DaemonChannel first = DaemonChannel.Attach(client.Kernel);
        return Expect.Fails(AttachCommand, Errno.EBUSY, "EBUSY", Attach)
            ?? Expect.Says("another socket is attached", Attach);
    }

    private string? IsAnswered(Func<Recommendation> ask)
    {
        using DaemonChannel channel = DaemonChannel.Attach(client.Kernel);
        Task<Query> answered = AnswerOne(channel, _ => "rest");
        Recommendation recommendation = ask();
        Query query = answered.WaitAsync(Limit).GetAwaiter().GetResult();
        return Expect.Equal(new Recommendation("rest", 80), recommendation)
            ?? Expect.Equal("what is there to do?", query.Text)
            ?? Expect.Equal(Environment.ProcessId, query.ProcessId);
    }

    private string? LongestResponse()
    {
        string longest = new('x', 1023);
        using DaemonChannel channel = DaemonChannel.Attach(client.Kernel);
        Task<Query> answered = AnswerOne(channel, _ => longest);
        string response = client.Query("how long?").Response;
        answered.WaitAsync(Limit).GetAwaiter().GetResult();
        return Expect.Equal(longest, response);
    }

    // Answered the other way round, and each gets its own.
    private string? ManyAtOnce()
    {
        using DaemonChannel channel = DaemonChannel.Attach(client.Kernel);
        Task<Recommendation>[] asked = [.. Enumerable.Range(0, AtOnce).Select(i => client.QueryAsync($"number {i}"))];
        Query[] queries = [.. Enumerable.Range(0, AtOnce).Select(_ => Receive(channel))];
        foreach (Query query in queries.Reverse())
        {
            channel.Reply(query, $"answer to {query.Text}", 1);
        }
        Recommendation[] answers = Task.WhenAll(asked).WaitAsync(Limit).GetAwaiter().GetResult();
        return Expect.Equal(
            string.Join(", ", Enumerable.Range(0, AtOnce).Select(i => $"answer to number {i}")),
            string.Join(", ", answers.Select(answer => answer.Response)));
    }

    // The kernel knows of it too: the reply comes too late.
    private string? QueryIsCanceled()
    {
        using DaemonChannel channel = DaemonChannel.Attach(client.Kernel);
        using var canceling = new CancellationTokenSource();
        Task<Recommendation> asked = client.QueryAsync("never mind", canceling.Token);
        Query query = Receive(channel);
        canceling.Cancel();
        return Expect.Canceled(asked)
            ?? Expect.Equal(false, channel.TryReply(query, "too late", 1))
            ?? Expect.Fails(ReplyCommand, Errno.ENOENT, "ENOENT", () => channel.Reply(query, "too late", 1))
            ?? Expect.Says("no query of this id is waited for", () => channel.Reply(query, "too late", 1));
    }

    // Whoever works on an answer can stop.
    private string? DaemonIsTold()
    {
        using DaemonChannel channel = DaemonChannel.Attach(client.Kernel);
        using var canceling = new CancellationTokenSource();
        Task<Recommendation> asked = client.QueryAsync("never mind", canceling.Token);
        Query query = Receive(channel);
        Task<Query?> next = channel.ReceiveAsync().AsTask();
        var told = new TaskCompletionSource();
        using CancellationTokenRegistration registration = query.Abandoned.Register(told.SetResult);
        canceling.Cancel();
        string? canceled = Expect.Canceled(asked);
        bool inTime = told.Task.Wait(Limit);
        channel.Detach();
        return canceled ?? Expect.Equal(true, inTime) ?? Expect.Equal(null, next.WaitAsync(Limit).GetAwaiter().GetResult());
    }

    private string? UnreadIsTakenBack()
    {
        using DaemonChannel channel = DaemonChannel.Attach(client.Kernel);
        using var canceling = new CancellationTokenSource();
        Task<Recommendation> asked = client.QueryAsync("never mind", canceling.Token);
        canceling.CancelAfter(TimeSpan.FromMilliseconds(100));
        string? canceled = Expect.Canceled(asked);
        Task<Recommendation> second = client.QueryAsync("and this?");
        Query query = Receive(channel);
        channel.Reply(query, "that", 1);
        return canceled ?? Expect.Equal("and this?", query.Text) ?? Expect.Equal("that", second.WaitAsync(Limit).GetAwaiter().GetResult().Response);
    }

    private string? ReceivesWhatIsThere()
    {
        using DaemonChannel channel = DaemonChannel.Attach(client.Kernel);
        Query? before = channel.TryReceive();
        Task<Recommendation> asked = client.QueryAsync("already?");
        Query? query;
        while ((query = channel.TryReceive()) is null)
        {
            Thread.Sleep(1);
        }
        channel.Reply(query, "yes", 1);
        return Expect.Equal(null, before) ?? Expect.Equal("already?", query.Text) ?? Expect.Equal("yes", asked.WaitAsync(Limit).GetAwaiter().GetResult().Response)
            ?? Expect.Equal(0, channel.Overruns);
    }

    private string? EndAbandonsAll()
    {
        Query query;
        Task<Recommendation> asked;
        var told = new TaskCompletionSource();
        using (DaemonChannel channel = DaemonChannel.Attach(client.Kernel))
        {
            asked = client.QueryAsync("what then?");
            query = Receive(channel);
            query.Abandoned.Register(told.SetResult);
        }
        bool inTime = told.Task.Wait(Limit);
        return Expect.Fails(QueryCall, Errno.ECONNRESET, "ECONNRESET", () => asked.WaitAsync(Limit).GetAwaiter().GetResult()) ?? Expect.Equal(true, inTime);
    }

    private string? ReceiveIsCanceled()
    {
        using DaemonChannel channel = DaemonChannel.Attach(client.Kernel);
        using var canceling = new CancellationTokenSource();
        Task<Query?> received = channel.ReceiveAsync(canceling.Token).AsTask();
        canceling.Cancel();
        return Expect.Canceled(received) ?? StillAnswers(channel);
    }

    private string? StillAnswers(DaemonChannel channel)
    {
        Task<Query> answered = AnswerOne(channel, query => query.Text);
        string response = client.Query("still there?").Response;
        answered.WaitAsync(Limit).GetAwaiter().GetResult();
        return Expect.Equal("still there?", response);
    }

    // What the kernel would refuse is refused before it is sent: the query can still be answered.
    private string? ReplyOutOfRange()
    {
        using DaemonChannel channel = DaemonChannel.Attach(client.Kernel);
        Task<Recommendation> asked = client.QueryAsync("how sure?");
        Query query = Receive(channel);
        string? problem = Expect.Throws<ArgumentOutOfRangeException>(() => channel.Reply(query, "too sure", 101))
            ?? Expect.Throws<ArgumentException>(() => channel.Reply(query, new string('x', 1024), 1));
        channel.Reply(query, "", 100);
        return problem ?? Expect.Equal(new Recommendation("", 100), asked.WaitAsync(Limit).GetAwaiter().GetResult());
    }

    private string? Detach()
    {
        using DaemonChannel channel = DaemonChannel.Attach(client.Kernel);
        Task<Recommendation> asked = client.QueryAsync("wait for it");
        Receive(channel);
        Task<Query?> received = channel.ReceiveAsync().AsTask();
        channel.Detach();
        return Expect.Equal(null, received.WaitAsync(Limit).GetAwaiter().GetResult())
            ?? Expect.Fails(QueryCall, Errno.ECONNRESET, "ECONNRESET", () => asked.WaitAsync(Limit).GetAwaiter().GetResult())
            ?? Expect.Fails("SYNOS_AI_CMD_DETACH", Errno.ENOTCONN, "ENOTCONN", channel.Detach);
    }

    private string? DisposeWhileAsked()
    {
        DaemonChannel channel = DaemonChannel.Attach(client.Kernel);
        Task<Recommendation> asked = client.QueryAsync("wait for it");
        Receive(channel);
        Task<Query?> received = channel.ReceiveAsync().AsTask();
        channel.Dispose();
        return Expect.Throws<ObjectDisposedException>(() => received.WaitAsync(Limit).GetAwaiter().GetResult())
            ?? Expect.Fails(QueryCall, Errno.ECONNRESET, "ECONNRESET", () => asked.WaitAsync(Limit).GetAwaiter().GetResult());
    }

    private static Query Receive(DaemonChannel channel) =>
        channel.ReceiveAsync().AsTask().WaitAsync(Limit).GetAwaiter().GetResult()!;

    private static async Task<Query> AnswerOne(DaemonChannel channel, Func<Query, string> answer)
    {
        await foreach (Query query in channel.ReadAllAsync().ConfigureAwait(false))
        {
            channel.Reply(query, answer(query), 80);
            return query;
        }
        throw new InvalidOperationException("the channel was detached");
    }
}
