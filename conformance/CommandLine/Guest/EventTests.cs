// SPDX-License-Identifier: MIT
using System.Text.Json;
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.CommandLine.Guest;

/// <summary><c>synos log</c> and <c>synos events</c> on the SynOS kernel.</summary>
[Collection(CliGuest.Name)]
public sealed class EventTests(CliGuest guest)
{
    [Theory]
    [InlineData("log")]
    [InlineData("log.hostile")]
    [InlineData("log.user")]
    [InlineData("log.followed")]
    public void An_event_is_logged_in_silence(string step) => Assert.Equal(new GuestStep(0, "", ""), guest.Step(step));

    [Fact]
    public void What_was_logged_is_said_as_JSON() =>
        Assert.Equal("""{"type":"network","severity":2,"description":"link is down","filtered":false}""" + "\n", guest.Step("log.network").Output);

    [Fact]
    public void An_event_that_is_filtered_is_said_to_be()
    {
        GuestStep log = guest.Step("log.filtered");

        Assert.Equal((0, ""), (log.Code, log.Output));
        Assert.Contains("keeps events like this out of the log", log.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_of_another_process_takes_a_right()
    {
        GuestStep log = guest.Step("log.of_other");

        Assert.Equal((1, ""), (log.Code, log.Output));
        Assert.Contains("synos_log_event failed with EPERM", log.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_are_shown_a_line_each_in_their_order()
    {
        GuestStep events = guest.Step("events");

        Assert.Equal((0, ""), (events.Code, events.Messages));
        Assert.Collection(
            events.Lines,
            line => Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} security    7 \[\d+\] three failed logins$", line),
            line => Assert.EndsWith("] link is down", line, StringComparison.Ordinal),
            line => Assert.EndsWith(@" filesystem  5 " + line.Split(' ')[^2] + @" \x1b[2J\x1b]0;owned\x07", line, StringComparison.Ordinal),
            line => Assert.EndsWith("] said by nobody", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Events_as_JSON_have_all_that_the_kernel_says()
    {
        JsonElement[] events = [.. guest.Step("events.json").Lines.Select(line => JsonDocument.Parse(line).RootElement)];

        Assert.Equal([1, 2, 3, 4], events.Select(e => e.GetProperty("sequence").GetInt32()));
        Assert.Equal(["security", "network", "filesystem", "security"], events.Select(e => e.GetProperty("type").GetString()));
        Assert.Equal(GuestSteps.Hostile, events[2].GetProperty("description").GetString());
        Assert.DoesNotContain('\u001b', guest.Step("events.json").Output);
    }

    [Theory]
    [InlineData("events.filtered", "three failed logins")]
    [InlineData("events.since", "three failed logins", "link is down", "owned", "said by nobody")]
    [InlineData("events.later")]
    public void Only_events_that_are_asked_for_are_shown(string step, params string[] descriptions)
    {
        GuestStep events = guest.Step(step);

        Assert.Equal((0, ""), (events.Code, events.Messages));
        Assert.Equal(descriptions.Length, events.Lines.Count);
        Assert.All(descriptions.Zip(events.Lines), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_may_not_read_events_is_told_what_it_takes()
    {
        GuestStep events = guest.Step("events.user");

        Assert.Equal((1, ""), (events.Code, events.Output));
        Assert.Matches(@"\Asynos: open\(/dev/synos_events\) failed with EPERM: the caller lacks CAP_SYSLOG[^\n]*\n\z", events.Messages);
    }

    [Fact]
    public void Who_follows_sees_events_as_they_come_and_ends_well_at_Ctrl_C()
    {
        GuestStep follow = guest.Step("follow");

        Assert.Equal((0, ""), (follow.Code, follow.Messages));
        Assert.EndsWith("] seen at once", Assert.Single(follow.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("events.nobody_reads")]
    [InlineData("follow.nobody_reads")]
    public void A_command_whose_output_nobody_reads_ends_in_silence(string step)
    {
        GuestStep events = guest.Step(step);

        Assert.Equal((0, ""), (events.Code, events.Messages));
    }
}
