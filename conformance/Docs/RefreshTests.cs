// SPDX-License-Identifier: MIT
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>tools/refresh.sh: nothing that is derived differs from what it is made from.</summary>
public sealed class RefreshTests
{
    private const int Fine = 0, Stale = 1;

    [Fact]
    public async Task It_would_change_nothing()
    {
        BufferedCommandResult run = await RefreshRun.OfAsync(Repository.Root, "--check");
        Assert.True(run is { ExitCode: Fine, StandardOutput: "" }, $"To refresh these: tools/refresh.sh\n{run.StandardOutput}{run.StandardError}");
    }

    [Fact]
    public async Task Another_cause_of_an_error_reaches_each_place_that_tells_of_it_and_then_nothing_is_left_to_do()
    {
        using WorkingCopy copy = await CopyAsync();
        copy.Edit("* %EBUSY - Another living process is registered.", "* %EBUSY - Another living process has registered itself.");
        string[] derived =
        [
            "docs/ABI.md", "docs/PHASE2_SYSCALL_DESIGN.md", "kernel/kernel/synos/syscalls.c",
            "kernel/man/man2/synos_register_consciousness.2", "src/SynOS.Interop/CallErrors.cs", "src/SynOS.Interop/Errors.xml",
        ];

        BufferedCommandResult check = await RefreshRun.OfAsync(copy.PathOf("."), "--check");
        Assert.Equal(Stale, check.ExitCode);
        Assert.Equal(derived, Lines(check).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("registered itself", File.ReadAllText(copy.PathOf(derived[0])), StringComparison.Ordinal);

        BufferedCommandResult write = await RefreshRun.OfAsync(copy.PathOf("."));
        Assert.Equal(Fine, write.ExitCode);
        Assert.Equal(derived, Lines(write).Order(StringComparer.Ordinal));
        Assert.All(derived, file => Assert.Matches(@"registered\s+(\*\s+)?itself", File.ReadAllText(copy.PathOf(file))));

        BufferedCommandResult again = await RefreshRun.OfAsync(copy.PathOf("."), "--check");
        Assert.Equal((Fine, ""), (again.ExitCode, again.StandardOutput));
    }

    [Fact]
    public async Task A_word_that_it_does_not_know_is_refused() =>
        Assert.Equal(2, (await RefreshRun.OfAsync(Repository.Root, "--chekc")).ExitCode);

    private static async Task<WorkingCopy> CopyAsync()
    {
        WorkingCopy copy = await WorkingCopy.CreateAsync();
        RefreshRun.CopyEmittedCode(copy);
        return copy;
    }

    private static string[] Lines(BufferedCommandResult run) => run.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
