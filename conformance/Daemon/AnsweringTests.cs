// SPDX-License-Identifier: MIT
using SynOS.Daemon;
using SynOS.Daemon.Answering;
using SynOS.Interop;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>What becomes of questions, from the kernel to the reply.</summary>
public sealed class AnsweringTests
{
    private static readonly TimeSpan Limit = DaemonUnderTest.Limit;

    [Fact]
    public async Task Each_asker_of_many_gets_the_answer_to_his_own_question()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);

        Task<FakeReply>[] replies = [.. Enumerable.Range(0, 200).Select(n => daemon.Kernel.Ask($"question {n}", (uint)(1000 + n % 7)))];

        FakeReply[] all = await Task.WhenAll(replies).WaitAsync(Limit);
        Assert.Equal(Enumerable.Range(0, 200).Select(n => new FakeReply($"you asked: question {n}", 80)), all);
    }

    [Fact]
    public async Task A_recommender_that_is_slow_on_one_question_holds_up_no_other()
    {
        var slow = new TaskCompletionSource();
        await using var daemon = await DaemonUnderTest.StartAsync(Held("slow", slow.Task));
        Task<FakeReply> first = daemon.Kernel.Ask("slow");

        FakeReply second = await daemon.Kernel.Ask("quick").WaitAsync(Limit);

        Assert.Equal("quick", second.Response);
        Assert.False(first.IsCompleted);
        slow.SetResult();
        Assert.Equal("slow", (await first.WaitAsync(Limit)).Response);
    }

    [Fact]
    public async Task A_user_who_asks_without_end_leaves_places_for_the_others()
    {
        var held = new TaskCompletionSource();
        await using var daemon = await DaemonUnderTest.StartAsync(Held("flood", held.Task), options => (options.MaxConcurrency, options.MaxConcurrencyPerUser) = (4, 3));
        Task<FakeReply>[] flood = [.. Enumerable.Range(0, 50).Select(_ => daemon.Kernel.Ask("flood", user: 666))];

        FakeReply reply = await daemon.Kernel.Ask("mine", user: 1000).WaitAsync(Limit);

        Assert.Equal("mine", reply.Response);
        Assert.DoesNotContain(flood, task => task.IsCompleted);
        held.SetResult();
        await Task.WhenAll(flood).WaitAsync(Limit);
    }

    [Fact]
    public async Task What_is_too_slow_is_answered_before_the_kernel_gives_up()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(Held("slow", Task.Delay(Timeout.Infinite)));

        FakeReply reply = await daemon.Kernel.Ask("slow", timeout: TimeSpan.FromMilliseconds(200)).WaitAsync(Limit);

        Assert.Equal(new FakeReply(Fallback.OutOfTime.Text, 0), reply);
    }

    [Fact]
    public async Task Work_on_a_question_that_was_given_up_is_canceled()
    {
        var begun = new TaskCompletionSource();
        var canceled = new TaskCompletionSource();
        await using var daemon = await DaemonUnderTest.StartAsync(new FakeRecommender(async (_, token) =>
        {
            begun.SetResult();
            token.Register(canceled.SetResult);
            await Task.Delay(Timeout.Infinite, token);
            return null;
        }));
        using var asker = new CancellationTokenSource();
        Task<FakeReply> reply = daemon.Kernel.Ask("gone soon", abandoned: asker.Token);
        await begun.Task.WaitAsync(Limit);

        await asker.CancelAsync();

        await canceled.Task.WaitAsync(Limit);
        await daemon.StopAsync();
        // Nothing was said to nobody: it ended only with the channel.
        await Assert.ThrowsAsync<IOException>(() => reply);
    }

    [Fact]
    public async Task A_question_that_was_given_up_while_it_waited_is_not_worked_on()
    {
        var held = new TaskCompletionSource();
        var asked = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await using var daemon = await DaemonUnderTest.StartAsync(new FakeRecommender(async (request, _) =>
        {
            asked.Enqueue(request.Question);
            await held.Task;
            return new Answer(request.Question, 1, "");
        }), options => (options.MaxConcurrency, options.MaxConcurrencyPerUser) = (1, 1));
        using var asker = new CancellationTokenSource();
        Task<FakeReply> first = daemon.Kernel.Ask("first");
        _ = daemon.Kernel.Ask("second", abandoned: asker.Token);
        Task<FakeReply> third = daemon.Kernel.Ask("third");
        await asker.CancelAsync();

        held.SetResult();

        await Task.WhenAll(first, third).WaitAsync(Limit);
        Assert.Equal(["first", "third"], asked);
    }

    [Fact]
    public async Task A_recommender_that_throws_costs_its_answer_alone()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(new FakeRecommender((request, _) =>
            request.Question == "bad" ? throw new InvalidOperationException("no \u001b[2J idea") : Task.FromResult<Answer?>(new Answer("good", 1, ""))));

        Assert.Equal(new FakeReply(Fallback.Failed.Text, 0), await daemon.Kernel.Ask("bad").WaitAsync(Limit));
        Assert.Equal("good", (await daemon.Kernel.Ask("good").WaitAsync(Limit)).Response);
    }

    [Fact]
    public async Task What_nobody_knows_is_said_to_be_so()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(new FakeRecommender((_, _) => Task.FromResult<Answer?>(null)));

        Assert.Equal(new FakeReply(Fallback.Unknown.Text, 0), await daemon.Kernel.Ask("what?").WaitAsync(Limit));
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(250, 100)]
    public async Task A_confidence_out_of_range_is_taken_for_the_nearest(int said, int delivered)
    {
        await using var daemon = await DaemonUnderTest.StartAsync(new FakeRecommender((_, _) => Task.FromResult<Answer?>(new Answer("x", said, ""))));

        Assert.Equal(delivered, (await daemon.Kernel.Ask("how sure?").WaitAsync(Limit)).Confidence);
    }

    [Theory]
    [InlineData(0, EventAudience.Root, 1)]
    [InlineData(1000, EventAudience.Root, 0)]
    [InlineData(1000, EventAudience.Everyone, 1)]
    public async Task Recommenders_see_events_on_the_questions_of_those_who_may_hear_of_them(uint user, EventAudience audience, int expected)
    {
        await using var daemon = await DaemonUnderTest.StartAsync(
            new FakeRecommender((request, _) => Task.FromResult<Answer?>(new Answer($"{request.RecentEvents.Count}", 1, ""))),
            options => options.EventAudience = audience);
        daemon.Kernel.Log(1);
        await DaemonUnderTest.Until(() => daemon.Kernel.Link.Published.Last().ThreatLevel > 0);

        Assert.Equal($"{expected}", (await daemon.Kernel.Ask("what happened?", user).WaitAsync(Limit)).Response);
    }

    [Fact]
    public async Task What_others_wrote_is_logged_escaped()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);
        await daemon.Kernel.Ask("\u001b]0;owned\u0007\ninfo: forged \u202e").WaitAsync(Limit);
        await DaemonUnderTest.Until(() => daemon.Logged.Any(line => line.Contains("forged", StringComparison.Ordinal)));

        Assert.Contains(daemon.Logged, line => line.Contains(@"""\x1b]0;owned\x07\x0ainfo: forged \u{202e}""", StringComparison.Ordinal));
        Assert.DoesNotContain(daemon.Logged, line => line.AsSpan().IndexOfAny("\u001b\u0007\n\u202e") >= 0);
    }

    [Fact]
    public async Task An_answer_that_is_refused_costs_no_other()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);
        daemon.Kernel.Link.ReplyFailure = new SynosException("SYNOS_AI_CMD_REPLY", 12, "the kernel is out of memory.");
        Task<FakeReply> refused = daemon.Kernel.Ask("first");
        await DaemonUnderTest.Until(() => daemon.Logged.Any(line => line.Contains("refused", StringComparison.Ordinal)));
        daemon.Kernel.Link.ReplyFailure = null;

        Assert.Equal("you asked: second", (await daemon.Kernel.Ask("second").WaitAsync(Limit)).Response);
        Assert.False(refused.IsCompleted);
    }

    // Says the question, after a task if it is the one.
    private static FakeRecommender Held(string question, Task until) => new(async (request, _) =>
    {
        if (request.Question == question)
            await until;
        return new Answer(request.Question, 1, "");
    });
}
