// SPDX-License-Identifier: MIT
using Microsoft.Extensions.Time.Testing;
using SynOS.Conformance.Harness;
using SynOS.Interop;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>The state in the daemon: when it is published, and what of it is there after a restart.</summary>
public sealed class StateKeeperTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_state_is_published_when_an_event_changes_it()
    {
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo);

        daemon.Kernel.Log(1, 2, 3);

        // Three of security and severity 7: a charge of 3 times 0.294, less what decays meanwhile.
        await DaemonUnderTest.Until(() => daemon.Kernel.Link.Published.Last() is { ThreatLevel: > 50 and <= 59, AwarenessLevel: > 10 and <= 14, Context: "watchful" });
    }

    [Fact]
    public async Task States_are_published_no_more_often_than_the_options_let()
    {
        var clock = new FakeTimeProvider();
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo, clock: clock);
        await daemon.Kernel.Ask("first").WaitAsync(DaemonUnderTest.Limit);
        await DaemonUnderTest.Until(() => daemon.Kernel.Link.Published.Count == 2);

        for (int n = 0; n < 20; n++)
            await daemon.Kernel.Ask("more").WaitAsync(DaemonUnderTest.Limit);

        // No time has passed, so that what changed waits.
        Assert.Equal(2, daemon.Kernel.Link.Published.Count);
        await DaemonUnderTest.Until(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
            return daemon.Kernel.Link.Published.Last().AwarenessLevel > 80;
        });
        Assert.Equal(3, daemon.Kernel.Link.Published.Count);
    }

    [Fact]
    public async Task A_level_that_falls_is_published_too()
    {
        var clock = new FakeTimeProvider();
        await using var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo, clock: clock);
        await daemon.Kernel.Ask("anything").WaitAsync(DaemonUnderTest.Limit);
        await DaemonUnderTest.Until(() => daemon.Kernel.Link.Published.Last().AwarenessLevel == 10);

        await DaemonUnderTest.Until(() =>
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            return daemon.Kernel.Link.Published.Last().AwarenessLevel == 0;
        });
    }

    [Fact]
    public async Task A_restart_goes_on_where_it_was()
    {
        string file = _folder.PathOf("state.json");
        ConsciousnessState before;
        await using (var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo, options => options.State.Journal = file))
        {
            daemon.Kernel.Log(1, 2, 3);
            await DaemonUnderTest.Until(() => daemon.Kernel.Link.Published.Last().ThreatLevel > 50);
            await daemon.StopAsync();
            before = daemon.Kernel.Link.Published.Last();
        }

        await using var again = await DaemonUnderTest.StartAsync(FakeRecommender.Echo, options => options.State.Journal = file);

        Assert.InRange(again.Kernel.Link.Published.First().ThreatLevel, before.ThreatLevel - 10, before.ThreatLevel);
        await DaemonUnderTest.Until(() => !again.Kernel.Opened.IsEmpty);
        Assert.Equal([3ul], again.Kernel.Opened);
    }

    [Fact]
    public async Task After_another_boot_all_events_are_new()
    {
        string file = _folder.PathOf("state.json");
        await using (var daemon = await DaemonUnderTest.StartAsync(FakeRecommender.Echo, options => options.State.Journal = file))
        {
            daemon.Kernel.Log(1, 2, 3);
            await DaemonUnderTest.Until(() => daemon.Kernel.Link.Published.Last().ThreatLevel > 50);
        }

        await using var again = await DaemonUnderTest.StartAsync(FakeRecommender.Echo, options => options.State.Journal = file, new FakeKernel { BootId = "another" });

        await DaemonUnderTest.Until(() => !again.Kernel.Opened.IsEmpty);
        Assert.Equal([null], again.Kernel.Opened);
        Assert.InRange(again.Kernel.Link.Published.First().ThreatLevel, 40, 59);
    }

    public void Dispose() => _folder.Dispose();
}
