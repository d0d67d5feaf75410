// SPDX-License-Identifier: MIT
using System.Collections.Concurrent;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Faults;

/// <summary>Kernels with a seeded fault each (conformance/faults): the verdict must be red and name the case and the part.</summary>
public sealed class FaultyKernelTests
{
    // Each kernel boots once, however many tests look at what it did.
    private static readonly ConcurrentDictionary<string, Lazy<Task<RunVerdict>>> Verdicts = [];

    [Theory]
    [InlineData("errno-swap", "log.type_0", "errno", "EINVAL", "EFAULT")]
    [InlineData("errno-swap", "log.severity_11", "errno", "EINVAL", "EFAULT")]
    [InlineData("errno-swap", "log.unterminated_description", "errno", "EINVAL", "EFAULT")]
    [InlineData("skip-last-field", "telemetry.good", "out.memory_bytes", MaskedLine.Masked, "a5{8}")]
    [InlineData("skip-last-field", "telemetry.unaligned", "out.memory_bytes", MaskedLine.Masked, "a5{8}")]
    public async Task A_fault_in_the_kernel_is_named(string fault, string @case, string part, string expected, string seen)
    {
        RunVerdict verdict = await BootAsync(fault);

        Assert.Contains(new Disagreement(@case, part, expected, seen, seen), verdict.Disagreements);
    }

    [Fact]
    public async Task A_fault_in_the_kernel_is_named_in_no_other_call()
    {
        RunVerdict verdict = await BootAsync("skip-last-field");

        Assert.All(verdict.Disagreements.Where(named => named.Part.StartsWith("out.", StringComparison.Ordinal)), named => Assert.Equal("out.memory_bytes", named.Part));
    }

    // Only the kernel's table differs from the header: what the programs call by one number does another call's work.
    [Theory]
    [InlineData("log.type_0")]
    [InlineData("telemetry.good")]
    public async Task A_call_renumbered_in_the_kernels_table_alone_is_named(string @case)
    {
        RunVerdict verdict = await BootAsync("renumbered-table");

        Assert.Contains(verdict.Disagreements, named => named.Case == @case && named.Part is "errno" or "ret");
    }

    [Fact]
    public async Task A_warning_of_the_kernel_about_itself_is_a_complaint()
    {
        GuestRun run = await Repository.RunGuestAsync(new GuestOptions { Programs = ["c"] }, "warning");

        Assert.Equal(GuestExit.Completed, run.Exit);
        Assert.Contains(run.Complaints, line => line.Contains("WARNING:", StringComparison.Ordinal) && line.Contains("at kernel/synos/syscalls.c:", StringComparison.Ordinal));
    }

    private static Task<RunVerdict> BootAsync(string kernel) =>
        Verdicts.GetOrAdd(kernel, name => new Lazy<Task<RunVerdict>>(() => BootOnceAsync(name))).Value;

    private static async Task<RunVerdict> BootOnceAsync(string kernel)
    {
        GuestRun run = await Repository.RunGuestAsync(new GuestOptions { Programs = ["c", "csharp"] }, kernel);
        // A case that waits for what the faulty call does not do is cut off, and what ran before it is judged.
        Assert.True(run.Exit is GuestExit.Completed or GuestExit.Truncated, run.Describe());
        RunVerdict verdict = TranscriptComparer.Compare(Repository.ReadExpectation(), run.Transcript("c", "C"), run.Transcript("csharp", "C#"), Repository.ReadLayouts());
        Assert.False(verdict.Agreed);
        return verdict;
    }
}
