// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>The kernel's own selftests of landlock, one of whose calls has a number of the plan.</summary>
public sealed class LandlockTests
{
    private static readonly string[] Settings = ["off", "opted"];

    private static readonly string[] Names =
    [
        "base_test", "fs_test", "net_test", "ptrace_test",
        "scoped_abstract_unix_test", "scoped_signal_test", "scoped_test",
    ];

    public static TheoryData<string, string> Programs()
    {
        var data = new TheoryData<string, string>();
        foreach (string setting in Settings)
        {
            foreach (string name in Names)
                data.Add(setting, name);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task They_give_the_results_of_a_stock_kernel(string planNumbers, string program)
    {
        IReadOnlyList<string> stock = await ResultsAsync("stock", null, program), ours = await ResultsAsync("upstream", planNumbers, program);

        Assert.Equal(stock, ours);
    }

    // What is skipped or fails on both kernels says nothing.
    [Theory]
    [MemberData(nameof(Programs))]
    public async Task They_pass(string planNumbers, string program)
    {
        IReadOnlyList<string> results = await ResultsAsync("upstream", planNumbers, program);

        Assert.DoesNotContain(results, result => result.StartsWith("not ok ", StringComparison.Ordinal));
        Assert.Contains(results, result => result.StartsWith("ok ", StringComparison.Ordinal) && !result.Contains("SKIP", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> ResultsAsync(string kernel, string? planNumbers, string program)
    {
        GuestRun run = await MatrixGuest.BootWithAsync(kernel, planNumbers, [.. Names.Select(name => $"selftests/{name}")]);
        KtapSuite suite = run.Results!.Find($"selftests/{program}")!.Subtests!;
        return [.. suite.Tests.Select(test => $"{(test.Ok ? "ok" : "not ok")} {test.Name} {test.Directive}".TrimEnd())];
    }
}
