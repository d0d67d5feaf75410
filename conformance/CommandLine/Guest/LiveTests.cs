// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.CommandLine.Guest;

/// <summary>Commands that go on until Ctrl-C, on a terminal of the SynOS kernel.</summary>
[Collection(CliGuest.Name)]
public sealed class LiveTests(CliGuest guest)
{
    [Theory]
    [InlineData("monitor")]
    [InlineData("monitor.resized")]
    [InlineData("monitor.terminated")]
    [InlineData("monitor.no_colour")]
    [InlineData("telemetry.terminal")]
    public void The_terminal_is_left_as_it_was(string step)
    {
        GuestStep live = guest.Step(step);
        TerminalScreen screen = TerminalScreen.Of(live.Output);

        Assert.Equal(0, live.Code);
        Assert.Equal((false, true), (screen.IsOther, screen.HasCursor));
        Assert.NotEmpty(screen.Last);
    }

    [Fact]
    public void The_monitor_fills_80_columns_and_24_rows()
    {
        IReadOnlyList<string> screen = TerminalScreen.Of(guest.Step("monitor").Output).Last;

        Assert.Equal(24, screen.Count);
        Assert.Matches(@"^\d\d:\d\d:\d\d  synos monitor  6\.12\.\S+, SynOS AI 0\.2$", screen[0]);
        Assert.All(screen.Skip(1), row => Assert.Equal(80, row.Length));
        Assert.Matches(@"^│ Awareness  █+─+  50 +│$", screen[2]);
        Assert.Matches(@"^│ Threat     █+─+ +\d+ +│$", screen[3]);
        Assert.Matches(@"^│ Context    queries answered: \d+ +│$", screen[4]);
        Assert.Matches(@"^│ Daemon     \d+ \(synos_ai_daemon\), published .* ago, learning passive +│$", screen[5]);
        Assert.Matches(@"^│ Events     [ ▁▂▃▄▅▆▇█]+ [0-9.,]+/s, peak [0-9.,]+/s +│$", screen[8]);
        Assert.Matches(@"^│ Questions  0 open, \d+ asked, \d+ answered, \d+ timed out +│$", screen[9]);
        Assert.Contains(screen, row => Regex.IsMatch(row, @"^│ \d\d:\d\d:\d\d security    7 \[\d+\] three failed logins +│$"));
        Assert.Contains(screen, row => row.Contains(@"] \x1b[2J\x1b]0;owned\x07 ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_monitor_is_coloured_where_that_can_be_seen() =>
        Assert.Contains(TerminalScreen.Of(guest.Step("monitor").Output).Styled, text => text.StartsWith('█'));

    [Fact]
    public void The_monitor_has_no_colour_where_none_is_wanted() => Assert.Empty(TerminalScreen.Of(guest.Step("monitor.no_colour").Output).Styled);

    [Fact]
    public void The_monitor_takes_the_new_size_of_its_terminal_at_once()
    {
        IReadOnlyList<string> screen = TerminalScreen.Of(guest.Step("monitor.resized").Output).Last;

        Assert.Equal(30, screen.Count);
        Assert.All(screen.Skip(1), row => Assert.Equal(110, row.Length));
    }

    [Fact]
    public void Where_nothing_names_UTF_8_the_monitor_is_ASCII()
    {
        GuestStep live = guest.Step("monitor.terminated");

        Assert.True(Ascii.IsValid(live.Output), live.Output);
        Assert.Contains(TerminalScreen.Of(live.Output).Last, row => row.StartsWith("| Awareness  #", StringComparison.Ordinal));
    }

    [Fact]
    public void On_a_dumb_terminal_pictures_follow_each_other_without_a_command()
    {
        GuestStep live = guest.Step("monitor.dumb");

        Assert.Equal(0, live.Code);
        Assert.DoesNotContain('\u001b', live.Output);
        Assert.True(Regex.Count(live.Output, "synos monitor") >= 2, live.Output);
    }

    [Fact]
    public void Who_may_not_read_events_sees_all_else_and_why()
    {
        GuestStep live = guest.Step("monitor.user");

        Assert.Equal((0, ""), (live.Code, live.Messages));
        Assert.Contains("│ Events cannot be shown: the caller lacks CAP_SYSLOG", live.Output, StringComparison.Ordinal);
        Assert.Contains("│ Awareness  █", live.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_that_wait_are_counted_and_their_age_is_bounded_from_below()
    {
        JsonElement[] moments = [.. guest.Step("monitor.open").Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("openQueries"))];

        Assert.Equal(2, moments.Length);
        Assert.Equal(2, moments[1].GetProperty("count").GetInt32());
        // The first time shows what was asked before; two seconds later it has waited for as long.
        Assert.InRange(moments[1].GetProperty("oldestAtLeastSeconds").GetDouble(), 1.9, 600);
    }

    [Fact]
    public void The_growth_of_the_counters_is_known_from_the_second_time_on()
    {
        JsonElement[] moments = [.. guest.Step("telemetry.watch").Lines.Select(line => JsonDocument.Parse(line).RootElement)];

        Assert.Equal([JsonValueKind.Null, JsonValueKind.Object], moments.Select(moment => moment.GetProperty("perSecond").ValueKind));
    }
}
