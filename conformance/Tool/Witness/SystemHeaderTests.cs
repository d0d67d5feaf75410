// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>The headers that this machine has itself, of whatever version: those that programs here are compiled with.</summary>
public sealed class SystemHeaderTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("linux/bpf.h")]
    [InlineData("linux/btrfs.h")]
    [InlineData("linux/kvm.h")]
    [InlineData("linux/perf_event.h")]
    public async Task Gcc_agrees_with_every_fact_of_a_header(string header)
    {
        using var limit = new CancellationTokenSource(Limit);
        var verdict = Assert.Single(await HeaderSurvey.RunAsync(LinuxHeaders.System, [header], [WitnessTarget.Find("x86_64")], limit.Token));
        Assert.Null(verdict.NotCompared);
        Assert.Empty(verdict.Problems());
        Assert.NotEmpty(verdict.Compared);
    }
}
