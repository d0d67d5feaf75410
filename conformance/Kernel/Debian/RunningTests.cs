// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Debian;

/// <summary>Debian as an administrator has it after the package was installed and the machine booted.</summary>
[Collection(DebianCollectionDefinition.Name)]
public sealed class RunningTests(DebianFixture debian)
{
    private static readonly string[] Suites = ["bookworm", "trixie"];

    // At the kernel's own numbers, and at those of the plan after opting in; and with an ordinary user who does what takes no privilege.
    private static readonly string[] Drivers = ["c", "csharp", "c_opted", "csharp_opted", "c_user", "csharp_user"];

    public static TheoryData<string> Releases() => [.. Suites];

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (string suite in Suites)
        {
            foreach (string @case in Repository.ReadExpectation().Lines.Select(line => line.Case))
                data.Add(suite, @case);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task It_is_running_and_no_unit_has_failed(string suite)
    {
        var state = await debian.StateAsync(Boot(suite));

        Assert.Equal("running", Assert.Single(state["state"]));
        Assert.Equal("", Assert.Single(state["failed"]));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task It_runs_on_the_release_that_the_package_names(string suite) =>
        Assert.Equal(debian.Release, Assert.Single((await debian.StateAsync(Boot(suite)))["release"]));

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task It_has_modules_that_the_kernel_trusts(string suite)
    {
        var state = await debian.StateAsync(Boot(suite));

        Assert.Contains("autofs4", Assert.Single(state["modules"]).Split(' '));
        // A module that is not signed by the kernel's build would taint it.
        Assert.Equal("0", Assert.Single(state["taint"]));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task C_and_CSharp_see_what_is_expected_opted_in_and_not_as_root_and_as_an_ordinary_user(string suite, string @case)
    {
        GuestRun run = await debian.CompletedAsync(Boot(suite));

        foreach (string driver in Drivers)
            ProgramAssert.SawWhatIsExpected(Repository.ReadExpectation("opted"), run.Transcript(driver, driver), run.Results!.Find(driver)!.Subtests!, @case);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Every_program_is_content_but_the_one_that_may_not_register(string suite) =>
        Assert.All((await debian.CompletedAsync(Boot(suite))).Failures, failure => Assert.Contains("test_syscalls_user: ", failure, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task The_client_is_content_as_an_ordinary_user_with_the_two_capabilities_that_a_unit_gives(string suite)
    {
        KtapTest client = (await debian.CompletedAsync(Boot(suite))).Results!.Find("client_user")!;

        Assert.True(client is { Ok: true, Subtests.Tests.Count: > 0 }, client.Directive);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task An_ordinary_user_logs_and_reads_the_counters_and_may_not_be_the_daemon(string suite)
    {
        string[] told = [.. (await debian.ToldAsync(Boot(suite), "test_syscalls_user")).Comments.Select(comment => comment.Text)];

        Assert.Contains("synos_register_consciousness: EPERM", told);
        Assert.Contains("synos_update_state: EPERM", told);
        Assert.Contains("synos_log_event: ok", told);
        Assert.Contains("synos_get_telemetry: ok", told);
    }

    [Fact]
    public async Task Bpftrace_counts_as_many_events_as_the_kernel_does()
    {
        string[] told = [.. (await debian.ToldAsync(Boot("trixie"), "traced")).Comments.Select(comment => comment.Text)];

        string accepted = Assert.Single(told, line => line.StartsWith("accepted: ", StringComparison.Ordinal))["accepted: ".Length..];
        Assert.NotEqual("0", accepted);
        Assert.Contains($"@events: {accepted}", told);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task The_kernel_found_nothing_wrong_with_itself(string suite) =>
        Assert.Empty((await debian.CompletedAsync(Boot(suite))).Complaints);

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task It_is_running_on_a_machine_with_PCI_and_ACPI_too(string suite)
    {
        var state = await debian.StateAsync(SelftestTests.Ordinary(suite));

        Assert.Equal("running", Assert.Single(state["state"]));
        Assert.Equal(debian.Release, Assert.Single(state["release"]));
    }

    internal static DebianBoot Boot(string suite) =>
        new(suite) { Programs = $"state,{string.Join(',', Drivers)},client_user,test_syscalls,test_syscalls_user{(suite == "bookworm" ? "" : ",traced")}" };
}
