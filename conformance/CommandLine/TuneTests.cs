// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.CommandLine;

/// <summary><c>synos tune</c> on files that are made up.</summary>
public sealed class TuneTests
{
    [Theory]
    [InlineData("event_mask=security,network", "event_mask", "12")]
    [InlineData("event_mask=none", "event_mask", "0")]
    [InlineData("event_mask=all", "event_mask", "30")]
    [InlineData("event_mask=16", "event_mask", "16")]
    [InlineData("kernel.synos.min_severity=10", "min_severity", "10")]
    [InlineData("plan_numbers=off", "plan_numbers", "off")]
    [InlineData("rate_limit=4294967295", "rate_limit", "4294967295")]
    [InlineData("query_timeout_ms=600000", "query_timeout_ms", "600000")]
    public async Task A_value_is_written_as_the_kernel_takes_it(string word, string file, string value)
    {
        using var proc = new FakeProc();
        proc.Set(file, new string('7', value.Length));

        CliRun run = await CliRun.OfAsync(proc.Root, "tune", word, "--json");

        Assert.Equal((0, ""), (run.Code, run.Messages));
        Assert.Equal(value, proc.Setting(file));
        Assert.Contains($"\"value\":\"{value}\"", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("event_mask=1")]
    [InlineData("event_mask=32")]
    [InlineData("event_mask=security,")]
    [InlineData("events_restrict=2")]
    [InlineData("min_severity=+1")]
    [InlineData("min_severity= 1")]
    [InlineData("plan_numbers=ALL")]
    [InlineData("queries_max=0")]
    [InlineData("queries_max=4097")]
    [InlineData("query_timeout_ms=600001")]
    [InlineData("rate_limit=4294967296")]
    public async Task What_is_out_of_range_is_not_written_and_neither_is_what_stands_beside_it(string word)
    {
        using var proc = new FakeProc();
        string file = word.Split('=')[0];
        proc.Set(file, "as it was");
        proc.Set("user_rate_limit", "as it was");

        CliRun run = await CliRun.OfAsync(proc.Root, "tune", "user_rate_limit=5", word);

        Assert.Equal((2, "as it was", "as it was"), (run.Code, proc.Setting(file), proc.Setting("user_rate_limit")));
    }

    [Fact]
    public async Task A_setting_that_this_kernel_lacks_is_shown_as_such_and_refused_when_it_is_set()
    {
        using var proc = new FakeProc();

        CliRun shown = await CliRun.OfAsync(proc.Root, "tune", "min_severity");
        CliRun set = await CliRun.OfAsync(proc.Root, "tune", "min_severity=1");

        Assert.Equal(0, shown.Code);
        Assert.Matches(@"min_severity +│ +none │", shown.Output);
        Assert.Equal((1, ""), (set.Code, set.Output));
        Assert.Contains("ENOENT", set.Messages, StringComparison.Ordinal);
    }
}
