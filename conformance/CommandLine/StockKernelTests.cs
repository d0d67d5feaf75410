// SPDX-License-Identifier: MIT
using CliWrap.Buffered;
using Xunit;

namespace SynOS.Conformance.CommandLine;

/// <summary>A kernel without SynOS, which this machine has.</summary>
public sealed class StockKernelTests
{
    [Theory]
    [InlineData("status")]
    [InlineData("status", "--json")]
    [InlineData("ask", "is anybody there?")]
    [InlineData("log", "something happened")]
    [InlineData("events")]
    [InlineData("events", "--follow")]
    [InlineData("telemetry")]
    [InlineData("telemetry", "--watch")]
    [InlineData("monitor")]
    [InlineData("tune")]
    [InlineData("tune", "min_severity=3")]
    [InlineData("doctor")]
    [InlineData("bench")]
    public async Task Every_command_says_so_in_one_sentence_and_ends_with_2(params string[] arguments)
    {
        BufferedCommandResult run = await CliProgram.RunAsync(arguments);

        Assert.Equal(
            (2, "", "synos: this is not a SynOS kernel, since '/proc/synos/version' does not exist: boot one that was built with CONFIG_SYNOS_AI=y.\n"),
            (run.ExitCode, run.StandardOutput, run.StandardError));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("events", "--help")]
    [InlineData("completion", "bash")]
    public async Task What_needs_no_kernel_works_on_every_one(params string[] arguments)
    {
        BufferedCommandResult run = await CliProgram.RunAsync(arguments);

        Assert.Equal((0, ""), (run.ExitCode, run.StandardError));
        Assert.NotEqual("", run.StandardOutput);
    }
}
