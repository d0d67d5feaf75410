// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>A BPF program at each tracepoint counts what was called and what <c>/proc/synos/telemetry</c> says, and hands over what the device gives.</summary>
public sealed partial class BpfTests
{
    private const string Kernel = "trace";

    private static readonly TimeSpan CompilerLimit = TimeSpan.FromMinutes(1);

    // Known before the guest runs, so that a test that vanishes is a failure.
    private static readonly string[] Names =
    [
        "bpf.every_tracepoint_has_a_program", "bpf.states_are_counted", "bpf.events_are_counted_by_type", "bpf.events_that_the_kernel_drops_are_none",
        "bpf.severe_events_are_those_of_the_device", "bpf.events_of_all_processors_are_counted", "bpf.queries_and_replies_are_counted",
    ];

    public static TheoryData<string> Tests() => [.. Names];

    [Theory]
    [MemberData(nameof(Tests))]
    public async Task BPF_sees_what_was_called(string test) =>
        ProgramAssert.IsContent("synos_bpf", (await ResultsAsync()).Find(test));

    [Fact]
    public async Task No_test_ran_unseen() =>
        Assert.Empty((await ResultsAsync()).Tests.Select(test => test.Name).Except(Names));

    [Fact]
    public async Task The_kernel_found_nothing_wrong_with_itself() =>
        Assert.Empty((await BootAsync()).Complaints);

    [Fact]
    public async Task The_program_of_the_page_compiles_without_a_warning()
    {
        using var scratch = new Scratch();
        using var limit = new CancellationTokenSource(CompilerLimit);
        string source = scratch.Write("page.bpf.c", ProgramPattern().Match(File.ReadAllText(Repository.PathOf("docs/BPF.md"))).Groups[1].Value);
        Assert.Contains("SEC(", File.ReadAllText(source), StringComparison.Ordinal);

        // The flags of tools/synos-c/Makefile.
        BufferedCommandResult compiled = await Cli.Wrap("clang-19")
            .WithArguments(["-target", "bpf", "-O2", "-g", "-Wall", "-Wextra", "-Wno-unused-parameter", "-I", Repository.PathOf("kernel/include/uapi"),
                "-idirafter", "/usr/include/x86_64-linux-gnu", "-c", "-o", scratch.PathOf("page.bpf.o"), source])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);

        Assert.Equal("", compiled.StandardError);
        Assert.Equal(0, compiled.ExitCode);
    }

    // Whoever attaches to a tracepoint has the kernel patch its code.
    private static Task<GuestRun> BootAsync() => MatrixGuest.BootInTurnAsync(Kernel, "bpf");

    private static async Task<KtapSuite> ResultsAsync() => (await BootAsync()).Results!.Find("bpf")!.Subtests!;

    [GeneratedRegex("```c\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ProgramPattern();
}
