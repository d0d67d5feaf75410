// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.CommandLine;

/// <summary>What is asked in a wrong way gets one line that says what is wrong, and nothing is done.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("'nonsense'", "nonsense")]
    [InlineData("'--nonsense'", "status", "--nonsense")]
    [InlineData("--count takes a whole number from 0 to 1000000000, not 'x'.", "monitor", "--count", "x")]
    [InlineData("--count takes a whole number from 0 to 1000000000, not '-1'.", "monitor", "--count=-1")]
    [InlineData("--interval takes a number from 0.1 to 3600, not '0'.", "monitor", "--interval", "0")]
    [InlineData("--severity takes a whole number from 0 to 10, not '11'.", "log", "--severity", "11", "text")]
    [InlineData("--min-severity takes a whole number from 0 to 10, not '11'.", "events", "--min-severity", "11")]
    [InlineData("'gossip'", "events", "--type", "gossip")]
    [InlineData("--since takes 30s, 10m, 2h or 1d ago, 14:30, or 2026-11-30T14:30:00, not 'yesterday'.", "events", "--since", "yesterday")]
    [InlineData("there is no setting 'volume'; nothing was changed.", "tune", "volume=11")]
    [InlineData("min_severity cannot be '11'; nothing was changed. It may be 0 to 10.", "tune", "min_severity=11")]
    [InlineData("min_severity cannot be ''; nothing was changed.", "tune", "min_severity=")]
    [InlineData("event_mask cannot be 'gossip'; nothing was changed.", "tune", "event_mask=gossip")]
    [InlineData("'csh'", "completion", "csh")]
    [InlineData("'disk'", "bench", "disk")]
    [InlineData("The question is empty.", "ask", "")]
    public async Task It_ends_with_2_and_a_line_that_says_what_is_wrong(string message, params string[] arguments)
    {
        using var proc = new FakeProc();

        CliRun run = await CliRun.OfAsync(proc.Root, arguments);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Matches(@"\Asynos: [^\n]+\n\z", run.Messages);
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_it_names_the_help()
    {
        using var proc = new FakeProc();

        CliRun run = await CliRun.OfAsync(proc.Root);

        Assert.Equal(2, run.Code);
        Assert.Contains("synos --help", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_version_of_the_ABI_is_refused_with_what_to_do()
    {
        using var proc = new FakeProc(version: FakeProc.Version.Replace("ABI Version: 1", "ABI Version: 2", StringComparison.Ordinal));

        CliRun run = await CliRun.OfAsync(proc.Root, "status");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("version 2 of the SynOS ABI", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("ask")]
    [InlineData("log")]
    [InlineData("events")]
    [InlineData("telemetry")]
    [InlineData("monitor")]
    [InlineData("tune")]
    [InlineData("doctor")]
    [InlineData("bench")]
    [InlineData("completion")]
    public async Task Every_command_has_help(string command)
    {
        using var proc = new FakeProc();

        CliRun run = await CliRun.OfAsync(proc.Root, command, "--help");

        Assert.Equal((0, ""), (run.Code, run.Messages));
        Assert.Contains($" {command} ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Description:", run.Output, StringComparison.Ordinal);
    }
}
