// SPDX-License-Identifier: MIT
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SynOS.Daemon;
using SynOS.Daemon.Answering;
using SynOS.Interop;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>From attaching to detaching.</summary>
public sealed class LifeTests
{
    private static readonly TimeSpan Limit = DaemonUnderTest.Limit;

    [Fact]
    public async Task It_is_attached_when_the_host_has_started()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);

        Assert.Single(daemon.Kernel.Links);
        Assert.Contains("registered and attached, on kernel 6.12-fake", daemon.Logged);
    }

    [Fact]
    public async Task Another_daemon_that_is_still_there_is_waited_for()
    {
        var kernel = new FakeKernel();
        kernel.Refuse(Failure("EBUSY"));
        kernel.Refuse(Failure("EBUSY"));

        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo, kernel: kernel);

        Assert.Single(daemon.Logged, line => line.StartsWith("not attached", StringComparison.Ordinal));
        Assert.Single(kernel.Links);
    }

    [Fact]
    public async Task What_no_time_mends_ends_the_start()
    {
        var kernel = new FakeKernel();
        kernel.Refuse(Failure("EPERM"));
        await using var daemon = DaemonUnderTest.Create(FakeRecommender.Echo, kernel: kernel);

        var e = await Assert.ThrowsAsync<SynosException>(daemon.StartAsync);

        Assert.Equal("EPERM", e.ErrnoName);
    }

    [Theory]
    [InlineData("ENOBUFS")]
    [InlineData("ENOTCONN")]
    public async Task A_channel_that_fails_is_opened_anew(string errno)
    {
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);

        daemon.Kernel.Link.Break(Failure(errno));

        await DaemonUnderTest.Until(() => daemon.Kernel.Links.Count == 2);
        Assert.Equal("you asked: again", (await daemon.Kernel.Ask("again").WaitAsync(Limit)).Response);
    }

    [Fact]
    public async Task A_registration_that_the_kernel_has_ended_is_made_anew()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);
        daemon.Kernel.Link.ReplyFailure = Failure("EPERM");

        _ = daemon.Kernel.Ask("who is there?");

        await DaemonUnderTest.Until(() => daemon.Kernel.Links.Count == 2);
        Assert.Equal("you asked: again", (await daemon.Kernel.Ask("again").WaitAsync(Limit)).Response);
    }

    [Fact]
    public async Task Stopping_waits_for_what_is_under_way()
    {
        var begun = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        await using var daemon = await DaemonUnderTest.StartAsync(new FakeRecommender(async (_, _) =>
        {
            begun.SetResult();
            await finish.Task;
            return new Answer("done", 50, "");
        }), options => options.StopGrace = TimeSpan.FromSeconds(10));
        Task<FakeReply> reply = daemon.Kernel.Ask("long work");
        await begun.Task.WaitAsync(Limit);

        Task stopped = daemon.StopAsync();
        finish.SetResult();
        await stopped;

        Assert.Equal(new FakeReply("done", 50), await reply.WaitAsync(Limit));
        Assert.True(daemon.Kernel.Link.IsDetached);
    }

    [Fact]
    public async Task What_is_not_done_when_it_stops_is_answered_so_and_not_lost()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(
            new FakeRecommender(async (_, _) =>
            {
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
                return null;
            }),
            options => (options.StopGrace, options.MaxConcurrency, options.MaxConcurrencyPerUser) = (TimeSpan.FromMilliseconds(50), 2, 2));
        Task<FakeReply>[] replies = [.. Enumerable.Range(0, 20).Select(n => daemon.Kernel.Ask($"{n}"))];

        await daemon.StopAsync();

        Assert.All(await Task.WhenAll(replies).WaitAsync(Limit), reply => Assert.Equal(Fallback.Stopping.Text, reply.Response));
    }

    [Fact]
    public async Task It_stops_while_it_is_not_attached()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);
        for (int n = 0; n < 1000; n++)
            daemon.Kernel.Refuse(Failure("EBUSY"));
        daemon.Kernel.Link.Break(Failure("ENOBUFS"));
        await DaemonUnderTest.Until(() => daemon.Logged.Any(line => line.StartsWith("not attached", StringComparison.Ordinal)));

        await daemon.StopAsync();
    }

    [Fact]
    public async Task The_last_state_says_that_it_has_stopped()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);

        await daemon.StopAsync();

        Assert.Equal("stopped", daemon.Kernel.Link.Published.Last().Context);
    }

    [Fact]
    public async Task The_health_check_tells_whether_it_is_attached()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);
        var health = daemon.Services.GetRequiredService<HealthCheckService>();

        HealthStatus attached = (await health.CheckHealthAsync()).Status;
        await daemon.StopAsync();
        HealthStatus stopped = (await health.CheckHealthAsync()).Status;

        Assert.Equal((HealthStatus.Healthy, HealthStatus.Unhealthy), (attached, stopped));
    }

    [Fact]
    public async Task Options_out_of_range_end_the_start_and_all_of_them_are_named()
    {
        var kernel = new FakeKernel();
        await using var daemon = DaemonUnderTest.Create(FakeRecommender.Echo, options =>
        {
            options.MaxConcurrency = 0;
            options.State.SecurityWeight = double.NaN;
        }, kernel);

        var e = await Assert.ThrowsAsync<OptionsValidationException>(daemon.StartAsync);

        Assert.Equal(["MaxConcurrency is 0, and may be 1 to 4096", "MaxConcurrencyPerUser is 8, and may be 1 to 1", "State:SecurityWeight is NaN, and may be 0 to 10"], e.Failures);
        Assert.Empty(kernel.Links);
    }

    private static SynosException Failure(string errno) => new("test", errno switch
    {
        "EPERM" => 1,
        "EBUSY" => 16,
        "ENOBUFS" => 105,
        _ => 107,
    }, "it is a test.");
}
