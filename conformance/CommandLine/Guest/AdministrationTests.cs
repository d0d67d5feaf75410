// SPDX-License-Identifier: MIT
using System.Text.Json;
using System.Text.RegularExpressions;
using SynOS.CommandLine.Settings;
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.CommandLine.Guest;

/// <summary><c>synos tune</c> and <c>synos doctor</c> on the SynOS kernel.</summary>
[Collection(CliGuest.Name)]
public sealed class AdministrationTests(CliGuest guest)
{
    [Fact]
    public void Every_setting_is_shown_with_its_value_and_its_range()
    {
        string tune = guest.Step("tune").Output;

        Assert.All(Setting.All, setting => Assert.Matches($@"│ {setting.Name} +│ +\S+ │ +{Regex.Escape(setting.Default)} │", tune));
        Assert.DoesNotContain(" none │", tune, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_set_is_what_the_kernel_has_then()
    {
        JsonElement[] settings = [.. JsonDocument.Parse(guest.Step("tune.set").Output).RootElement.EnumerateArray()];

        Assert.Equal(["min_severity=3", "event_mask=12"], settings.Select(setting => $"{setting.GetProperty("name")}={setting.GetProperty("value")}"));
    }

    [Fact]
    public void What_is_out_of_range_is_refused_before_the_kernel_is_asked()
    {
        GuestStep tune = guest.Step("tune.out_of_range");

        Assert.Equal((2, ""), (tune.Code, tune.Output));
        Assert.Contains("It may be 0 to 10.", tune.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_set_is_told_what_it_takes()
    {
        GuestStep tune = guest.Step("tune.user");

        Assert.Equal((1, ""), (tune.Code, tune.Output));
        Assert.Matches(@"\Asynos: writing kernel\.synos\.min_severity failed with EACCES: it takes root[^\n]*\n\z", tune.Messages);
    }

    [Fact]
    public void The_doctor_finds_a_system_in_order_but_for_the_plan_numbers_of_the_suite()
    {
        GuestStep doctor = guest.Step("doctor");

        Assert.Equal((0, ""), (doctor.Code, doctor.Messages));
        Assert.Contains("\nfailed: 0, ", doctor.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^warning +plan numbers +all: .*$", doctor.Output);
        foreach (string check in (string[])["kernel", "abi", "base", "calls", "rights", "events", "ring", "netlink", "daemon", "answer", "settings"])
            Assert.Matches($@"(?m)^ok +{check} ", doctor.Output);
    }

    [Fact]
    public void The_doctor_tells_who_has_no_rights_what_they_are_needed_for()
    {
        GuestStep doctor = guest.Step("doctor.user");

        Assert.Equal((0, ""), (doctor.Code, doctor.Messages));
        Assert.Matches(@"(?m)^warning +rights +neither CAP_SYS_ADMIN nor CAP_SYSLOG", doctor.Output);
        Assert.Matches(@"(?m)^warning +events +open\(/dev/synos_events\) fails with EPERM", doctor.Output);
        Assert.Matches(@"(?m)^warning +netlink ", doctor.Output);
        Assert.Matches(@"(?m)^ok +answer ", doctor.Output);
    }

    [Fact]
    public void The_doctor_sees_that_no_daemon_is_there()
    {
        JsonElement daemon = Finding("doctor.no_daemon", "daemon");

        Assert.Equal(("warning", "Start a daemon, as root."), (daemon.GetProperty("result").GetString(), daemon.GetProperty("remedy").GetString()));
    }

    [Fact]
    public void The_doctor_sees_that_events_are_filtered_and_how_to_undo_it()
    {
        string doctor = guest.Step("doctor.filter").Output;

        Assert.Contains("synos tune event_mask=all", doctor, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^\S+ +answer ", doctor);
        Assert.Equal(0, guest.Step("tune.reset").Code);
    }

    private JsonElement Finding(string step, string check) => JsonDocument.Parse(guest.Step(step).Output).RootElement
        .GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("check").GetString() == check);
}
