// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Doctor;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Reading;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.CommandLine;

/// <summary>What is concluded from what was read.</summary>
public sealed class ReadingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 14, 0, 0, TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 11, 30, 14, 0, 0)));

    [Theory]
    [InlineData("30s", 30)]
    [InlineData("1.5m", 90)]
    [InlineData("2h", 7200)]
    [InlineData("1d", 86400)]
    [InlineData("13:59", 60)]
    [InlineData("13:59:30", 30)]
    [InlineData("2026-11-30T13:00:00", 3600)]
    [InlineData("2026-11-29 14:00", 86400)]
    public void A_time_is_understood_as_people_write_it(string text, int secondsAgo)
    {
        Assert.True(Since.TryParse(text, Now, out DateTimeOffset since));
        Assert.Equal(secondsAgo, (Now - since).TotalSeconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("1e300d")]
    [InlineData("99999999999d")]
    [InlineData("24:00")]
    [InlineData("yesterday")]
    [InlineData("11")]
    public void What_is_no_time_is_none(string text) => Assert.False(Since.TryParse(text, Now, out _));

    [Fact]
    public void The_oldest_open_question_is_as_old_as_the_counters_prove()
    {
        var open = new OpenQueries();

        Assert.Equal(new OpenQueriesModel(0, null), Add(open, seconds: 0, asked: 5, open: 0));
        Assert.Equal(new OpenQueriesModel(2, null), Add(open, seconds: 1, asked: 7, open: 2));
        // One of the two has ended, and another was asked: one of the first seven is still open.
        Assert.Equal(new OpenQueriesModel(2, 2), Add(open, seconds: 3, asked: 8, open: 2));
        // Seven have ended, which may be all of the first: the one that was asked since may be the one.
        Assert.Equal(new OpenQueriesModel(1, 1), Add(open, seconds: 4, asked: 8, open: 1));
        Assert.Equal(new OpenQueriesModel(0, null), Add(open, seconds: 5, asked: 8, open: 0));
    }

    [Fact]
    public void Of_a_kernel_that_does_not_count_them_nothing_is_concluded() =>
        Assert.Equal(new OpenQueriesModel(null, null), new OpenQueries().Add(Examples.Queries with { Open = null }, TimeSpan.Zero));

    [Theory]
    [InlineData(true, "security", 5, 0)]
    [InlineData(true, "network", 5, 0)]
    [InlineData(false, "syscall", 5, 0)]
    [InlineData(false, "security", 4, 0)]
    [InlineData(false, "security", 5, -1)]
    public void Only_events_of_the_type_the_severity_and_the_time_are_taken(bool taken, string type, int severity, int secondsAfter)
    {
        var filter = new EventFilter(["security", "network"], MinSeverity: 5, Since: Now);

        Assert.Equal(taken, filter.Takes(new EventModel(1, Now.AddSeconds(secondsAfter), 0, type, severity, 1, "")));
    }

    [Fact]
    public void A_percentile_is_a_time_that_was_measured()
    {
        long[] times = [.. Enumerable.Range(1, 200).Select(i => i * 1000L).Reverse()];

        Assert.Equal(new PercentilesModel(100, 180, 198, 200), PercentilesModel.OfNanoseconds(times));
        Assert.Equal(new PercentilesModel(7, 7, 7, 7), PercentilesModel.OfNanoseconds([7000]));
        Assert.Null(PercentilesModel.OfNanoseconds([]));
    }

    [Fact]
    public void A_rate_is_what_was_added_in_the_time_between()
    {
        CountersModel later = Examples.Counters with { Calls = Examples.Counters.Calls + 30, CpuSeconds = Examples.Counters.CpuSeconds + 1 };

        RatesModel rates = RatesModel.Between(Examples.Counters, later, TimeSpan.FromSeconds(2));

        Assert.Equal((15, 0, 0.5), (rates.Calls, rates.EventsAsked, rates.Cpu));
        Assert.Equal(0, RatesModel.Between(Examples.Counters, later, TimeSpan.Zero).Calls);
    }

    [Theory]
    [InlineData("CapEff:\t000001ffffffffff\n", "         0          0 4294967295\n", true, true)]
    [InlineData("CapEff:\t0000000000200000\n", "         0          0 4294967295\n", true, false)]
    [InlineData("CapEff:\t0000000400000000\n", "         0          0 4294967295\n", false, true)]
    [InlineData("CapEff:\t0000000000000000\n", "         0          0 4294967295\n", false, false)]
    [InlineData("CapEff:\t000001ffffffffff\n", "         0       1000          1\n", false, false)]
    [InlineData("", "", false, false)]
    public void Capabilities_count_in_the_initial_user_namespace_alone(string status, string map, bool sysAdmin, bool syslog)
    {
        using var folder = new TemporaryFolder();
        folder.Write("self/status", "Name:\tsynos\n" + status);
        folder.Write("self/uid_map", map);

        Rights rights = Rights.Read(folder.Root);

        Assert.Equal((sysAdmin, syslog), (rights.SysAdmin, rights.Syslog));
    }

    private static OpenQueriesModel Add(OpenQueries queries, int seconds, ulong asked, ulong open) =>
        queries.Add(Examples.Queries with { Asked = asked, Open = open }, TimeSpan.FromSeconds(seconds));
}
