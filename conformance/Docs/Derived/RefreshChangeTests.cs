// SPDX-License-Identifier: MIT
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Docs.Derived;

/// <summary>tools/refresh.sh over changes.</summary>
public sealed class RefreshChangeTests
{
    private const int Fine = 0, Stale = 1;

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
    public async Task A_change_that_breaks_programs_stops_it_before_anything_is_written()
    {
        using WorkingCopy copy = await CopyAsync();
        copy.Edit("#define SYNOS_SEVERITY_MAX 10", "#define SYNOS_SEVERITY_MAX 9");

        BufferedCommandResult run = await RefreshRun.OfAsync(copy.PathOf("."));

        Assert.NotEqual(Fine, run.ExitCode);
        Assert.Equal("", run.StandardOutput);
        Assert.Contains("SYNOS2007", run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_breaks_programs_is_taken_with_a_reason()
    {
        using WorkingCopy copy = await CopyAsync();
        copy.Edit("#define SYNOS_SEVERITY_MAX 10", "#define SYNOS_SEVERITY_MAX 9");

        BufferedCommandResult run = await RefreshRun.OfAsync(copy.PathOf("."), "--because", "nobody used it");

        Assert.Equal(Fine, run.ExitCode);
        Assert.Contains("kernel/abi/synos_ai.abi\n", run.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("nobody used it", File.ReadAllText(copy.PathOf("kernel/abi/synos_ai.abi")), StringComparison.Ordinal);
        Assert.Contains("static_assert(SYNOS_SEVERITY_MAX == 9);", File.ReadAllText(copy.PathOf("kernel/kernel/synos/abi.c")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_of_the_emitted_code_that_was_edited_is_named()
    {
        using WorkingCopy copy = await CopyAsync();
        const string Snapshot = "conformance/Generator/EmittedCodeTests.Calls_are_as_verified.verified.txt";
        File.AppendAllText(copy.PathOf(Snapshot), "// more\n");

        BufferedCommandResult check = await RefreshRun.OfAsync(copy.PathOf("."), "--check");

        Assert.Equal(Stale, check.ExitCode);
        Assert.Equal([Snapshot], Lines(check));
    }

    private static async Task<WorkingCopy> CopyAsync()
    {
        WorkingCopy copy = await WorkingCopy.CreateAsync();
        RefreshRun.CopyEmittedCode(copy);
        return copy;
    }

    private static string[] Lines(BufferedCommandResult run) => run.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
