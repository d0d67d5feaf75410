// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Kernel.Debian;

/// <summary>The kernel's own selftests of the calls that have the plan's numbers, and of what systemd stands on, on our kernel and on Debian's own of the same series.</summary>
[Collection(DebianCollectionDefinition.Name)]
public sealed class SelftestTests(DebianFixture debian)
{
    // Debian 12 has an older kernel.
    private const string Suite = "trixie";

    // For the default nobody opted in here.
    private static readonly string?[] Settings = ["off", null];

    // 443, quotactl_fd, has no selftest; the suite's upstream_calls tries it.
    private static readonly string[] Names =
    [
        "base_test", "fs_test", "net_test", "ptrace_test", "scoped_abstract_unix_test", "scoped_signal_test", "scoped_test",
        "system/seccomp_bpf", "system/mount_setattr_test", "system/epoll_wakeup_test", "system/nosymfollow-test", "system/unprivileged-remount-test",
    ];

    // They have threads race for a time, and give this or that on one and the same kernel.
    private static readonly string[] Timed = ["global.epoll58", "global.epoll59", "global.epoll60"];

    public static TheoryData<string?, string> Programs()
    {
        var data = new TheoryData<string?, string>();
        foreach (string? setting in Settings)
        {
            foreach (string name in Names)
                data.Add(setting, name);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task They_give_the_results_of_Debians_own_kernel(string? planNumbers, string program)
    {
        IReadOnlyList<string> own = await ResultsAsync(Boot with { Own = true }, program), ours = await ResultsAsync(Boot with { PlanNumbers = planNumbers }, program);

        Assert.Equal(own, ours);
    }

    // What is skipped or fails on both kernels says nothing.
    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Some_of_each_pass(string? planNumbers, string program) =>
        Assert.Contains(await ResultsAsync(Boot with { PlanNumbers = planNumbers }, program),
            result => result.StartsWith("ok ", StringComparison.Ordinal) && !result.Contains("SKIP", StringComparison.Ordinal));

    /// <summary>A machine on which Debian's own kernel boots too.</summary>
    internal static DebianBoot Ordinary(string suite) =>
        new(suite) { Ordinary = true, Programs = suite == Suite ? string.Join(',', Names.Select(name => $"selftests/{name}").Prepend("state")) : "state" };

    private static DebianBoot Boot => Ordinary(Suite);

    private async Task<IReadOnlyList<string>> ResultsAsync(DebianBoot boot, string program)
    {
        KtapSuite suite = (await debian.CompletedAsync(boot)).Results!.Find($"selftests/{program}")!.Subtests!;
        return [.. from test in suite.Tests where !Timed.Contains(test.Name) select $"{(test.Ok ? "ok" : "not ok")} {test.Name} {test.Directive}".TrimEnd()];
    }
}
