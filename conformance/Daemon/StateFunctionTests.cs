// SPDX-License-Identifier: MIT
using SynOS.Daemon;
using SynOS.Daemon.State;
using SynOS.Interop;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>The levels, by the function that the options document.</summary>
public sealed class StateFunctionTests
{
    private static readonly StateOptions Options = new();

    [Theory]
    [InlineData(EventType.Security, 10, 45)]
    [InlineData(EventType.Security, 5, 14)]
    [InlineData(EventType.Network, 10, 26)]
    [InlineData(EventType.FileSystem, 10, 18)]
    [InlineData(EventType.SystemCall, 10, 10)]
    [InlineData(EventType.Security, 0, 0)]
    public void One_event_raises_the_threat_by_its_type_and_severity(EventType type, int severity, int threat)
    {
        var function = new StateFunction(Options);

        function.Observe(type, severity, TimeSpan.Zero);

        Assert.Equal((threat, 5), (function.ThreatLevel, function.AwarenessLevel));
    }

    [Fact]
    public void A_question_raises_the_awareness_alone()
    {
        var function = new StateFunction(Options);

        function.Asked();

        Assert.Equal((0, 10), (function.ThreatLevel, function.AwarenessLevel));
    }

    [Fact]
    public void Charges_halve_in_each_half_life()
    {
        var function = new StateFunction(Options);
        function.Observe(EventType.Security, 10, TimeSpan.Zero);

        function.PassTo(Options.ThreatHalfLife * 2);

        Assert.Equal(0.15, function.ThreatCharge, 12);
        Assert.Equal(Options.EventAwareness / 16, function.AwarenessCharge, 12);
    }

    [Fact]
    public void An_event_of_before_counts_as_if_it_had_been_seen_then()
    {
        var then = new StateFunction(Options);
        then.Observe(EventType.Security, 8, TimeSpan.Zero);
        then.PassTo(TimeSpan.FromMinutes(7));
        var later = new StateFunction(Options);
        later.Observe(EventType.Security, 8, TimeSpan.FromMinutes(7));

        Assert.Equal(then.ThreatCharge, later.ThreatCharge, 12);
    }

    [Fact]
    public void No_flood_raises_a_level_beyond_its_maximum_or_for_ever()
    {
        var function = new StateFunction(Options);
        for (int n = 0; n < 100_000; n++)
            function.Observe(EventType.Security, 10, TimeSpan.Zero);

        Assert.Equal((100, 100), (function.ThreatLevel, function.AwarenessLevel));
        function.PassTo(Options.ThreatHalfLife * 20);
        Assert.Equal((0, 0), (function.ThreatLevel, function.AwarenessLevel));
    }

    [Fact]
    public void A_clock_that_goes_back_changes_nothing()
    {
        var function = new StateFunction(Options);
        function.PassTo(TimeSpan.FromHours(1));
        function.Observe(EventType.Security, 10, TimeSpan.Zero);
        double before = function.ThreatCharge;

        function.PassTo(TimeSpan.FromMinutes(1));

        Assert.Equal(before, function.ThreatCharge);
    }

    [Fact]
    public void It_says_when_a_level_will_be_the_next_lower_one()
    {
        var function = new StateFunction(Options);
        function.Observe(EventType.Security, 10, TimeSpan.Zero);
        TimeSpan now = TimeSpan.Zero;
        int steps = 0;
        while (function.UntilChange() is { } until)
        {
            (int Threat, int Awareness) before = (function.ThreatLevel, function.AwarenessLevel);
            function.PassTo(now + until - TimeSpan.FromMilliseconds(2));
            Assert.Equal(before, (function.ThreatLevel, function.AwarenessLevel));
            function.PassTo(now += until);
            Assert.True(function.ThreatLevel + function.AwarenessLevel < before.Threat + before.Awareness);
            steps++;
        }

        Assert.Equal((0, 0), (function.ThreatLevel, function.AwarenessLevel));
        // 45 of the threat and 5 of the awareness, some of them at once.
        Assert.InRange(steps, 45, 50);
    }
}
