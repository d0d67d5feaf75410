// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>The kernel's own selftests of landlock, one of whose calls base 440 displaces.</summary>
public sealed class LandlockTests
{
    private static readonly string[] Names =
    [
        "base_test", "fs_test", "net_test", "ptrace_test",
        "scoped_abstract_unix_test", "scoped_signal_test", "scoped_test",
    ];

    public static TheoryData<string> Programs() => [.. Names];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task At_base_548_they_give_the_results_of_a_stock_kernel(string program)
    {
        IReadOnlyList<string> stock = await ResultsAsync("base548-stock", program), ours = await ResultsAsync("base548", program);

        Assert.Equal(stock, ours);
    }

    // What is skipped or fails on both kernels says nothing.
    [Theory]
    [MemberData(nameof(Programs))]
    public async Task At_base_548_they_pass(string program)
    {
        IReadOnlyList<string> results = await ResultsAsync("base548", program);

        Assert.DoesNotContain(results, result => result.StartsWith("not ok ", StringComparison.Ordinal));
        Assert.Contains(results, result => result.StartsWith("ok ", StringComparison.Ordinal) && !result.Contains("SKIP", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> ResultsAsync(string kernel, string program)
    {
        GuestRun run = await MatrixGuest.BootAsync(kernel, [.. Names.Select(name => $"selftests/{name}")]);
        KtapSuite suite = run.Results!.Find($"selftests/{program}")!.Subtests!;
        return [.. suite.Tests.Select(test => $"{(test.Ok ? "ok" : "not ok")} {test.Name} {test.Directive}".TrimEnd())];
    }
}
