// SPDX-License-Identifier: MIT
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using SynOS.Interop;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>What can be seen of the daemon by whoever listens to the meter and the activity source named SynOS.</summary>
public sealed class InstrumentTests
{
    private static readonly TimeSpan Limit = DaemonUnderTest.Limit;

    [Fact]
    public async Task Answers_are_counted_and_timed()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);
        using var answered = Collector<long>(daemon, "synos.queries.answered");
        using var duration = Collector<double>(daemon, "synos.query.duration");

        await Task.WhenAll(daemon.Kernel.Ask("a"), daemon.Kernel.Ask("b")).WaitAsync(Limit);

        await answered.WaitForMeasurementsAsync(2, Limit);
        await duration.WaitForMeasurementsAsync(2, Limit);
        Assert.All(duration.GetMeasurementSnapshot(), measurement => Assert.InRange(measurement.Value, 0, Limit.TotalSeconds));
    }

    [Fact]
    public async Task Answers_that_are_not_delivered_are_counted_by_errno()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);
        using var failed = Collector<long>(daemon, "synos.queries.failed");
        daemon.Kernel.Link.ReplyFailure = new SynosException("SYNOS_AI_CMD_REPLY", 12, "the kernel is out of memory.");

        _ = daemon.Kernel.Ask("a");

        await failed.WaitForMeasurementsAsync(1, Limit);
        Assert.Equal("ENOMEM", Assert.Single(failed.GetMeasurementSnapshot()).Tags["errno"]);
    }

    [Fact]
    public async Task Events_are_counted_by_type_and_those_lost_as_well()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);
        using var events = Collector<long>(daemon, "synos.events");
        using var lost = Collector<long>(daemon, "synos.events.lost");

        daemon.Kernel.Log(1, 5);

        await events.WaitForMeasurementsAsync(2, Limit);
        await lost.WaitForMeasurementsAsync(1, Limit);
        Assert.All(events.GetMeasurementSnapshot(), measurement => Assert.Equal("Security", measurement.Tags["type"]));
        Assert.Equal(3, lost.GetMeasurementSnapshot().Sum(measurement => measurement.Value));
    }

    [Fact]
    public async Task The_queue_is_seen_and_so_is_what_the_kernel_dropped()
    {
        var held = new TaskCompletionSource();
        await using var daemon = await DaemonUnderTest.StartAsync(
            new FakeRecommender(async (_, _) =>
            {
                await held.Task;
                return null;
            }),
            options => (options.MaxConcurrency, options.MaxConcurrencyPerUser) = (1, 1));
        using var waiting = Collector<int>(daemon, "synos.queries.waiting");
        using var overruns = Collector<long>(daemon, "synos.channel.overruns");
        daemon.Kernel.Link.Overruns = 2;

        Task<FakeReply>[] all = [daemon.Kernel.Ask("a"), daemon.Kernel.Ask("b"), daemon.Kernel.Ask("c")];

        await overruns.WaitForMeasurementsAsync(1, Limit);
        await DaemonUnderTest.Until(() =>
        {
            waiting.RecordObservableInstruments();
            return waiting.LastMeasurement?.Value == 2;
        });
        held.SetResult();
        await Task.WhenAll(all).WaitAsync(Limit);
    }

    [Fact]
    public async Task A_question_is_an_activity_without_its_text()
    {
        var seen = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "SynOS",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = seen.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);

        // Of other daemons of this process too: this user is ours.
        await daemon.Kernel.Ask("secret words", user: 4711).WaitAsync(Limit);

        await DaemonUnderTest.Until(() => seen.Any(IsOurs));
        Activity activity = seen.First(IsOurs);
        Assert.Equal("echo", activity.GetTagItem("synos.answer.reason"));
        Assert.DoesNotContain(activity.TagObjects, tag => $"{tag.Value}".Contains("secret", StringComparison.Ordinal));
    }

    private static bool IsOurs(Activity activity) => activity.GetTagItem("synos.query.uid") is 4711u;

    private static MetricCollector<T> Collector<T>(DaemonUnderTest daemon, string instrument) where T : struct =>
        new(daemon.Services.GetRequiredService<IMeterFactory>(), "SynOS", instrument);
}
