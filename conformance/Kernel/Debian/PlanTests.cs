// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Kernel.Debian;

/// <summary>Who has the calls at the plan's numbers, which are upstream's too: the reason for the setting and for its default.</summary>
[Collection(DebianCollectionDefinition.Name)]
public sealed class PlanTests(DebianFixture debian)
{
    private const string ForAll = "all";

    public static TheoryData<string> Releases() => RunningTests.Releases();

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Only_who_opts_in_has_them_unless_the_administrator_says_otherwise(string suite)
    {
        var state = await debian.StateAsync(RunningTests.Boot(suite));

        Assert.Equal("opted", Assert.Single(state["plan numbers"]));
        Assert.Contains("Syscall Base: 548", state["kernel"]);
        Assert.Contains("Plan Numbers: opted", state["kernel"]);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task The_programs_of_the_plan_run_under_synos_run(string suite)
    {
        KtapTest test = await debian.ToldAsync(RunningTests.Boot(suite), "test_syscalls");

        Assert.True(test.Ok, string.Join('\n', test.Comments.Select(comment => comment.Text)));
    }

    // 252 does not use epoll_pwait2 in its event loop, and later ones do.
    [Fact]
    public async Task Debian_12_runs_where_all_have_them() =>
        Assert.Equal("running", Assert.Single((await debian.StateAsync(new DebianBoot("bookworm") { PlanNumbers = ForAll }))["state"]));

    // Without the initrd, where it is udevd that dies first, and with it the way to the disk.
    [Fact]
    public async Task Debian_13_stops_where_all_have_them()
    {
        GuestRun run = await debian.BootAsync(new DebianBoot("trixie") { Bare = true, PlanNumbers = ForAll, LastWords = "Freezing execution" });

        string[] said = [.. run.Console.Split('\n').Where(line => line.Contains("systemd[1]: F", StringComparison.Ordinal)).Select(line => line[line.IndexOf("systemd[1]", StringComparison.Ordinal)..].TrimEnd())];
        Assert.Contains("systemd[1]: Failed to run event loop: Bad address", said);
        Assert.StartsWith("systemd[1]: Freezing execution", said[^1], StringComparison.Ordinal);
        Assert.Null(run.Results);
    }
}
