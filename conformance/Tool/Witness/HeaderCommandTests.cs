// SPDX-License-Identifier: MIT
using System.Diagnostics;
using CliWrap;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Witness;

/// <summary><c>SynOS.Conformance headers</c> and what it says when it cannot compare.</summary>
public sealed class HeaderCommandTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly WitnessTarget Native = WitnessTarget.Find("x86_64");

    [Theory]
    [InlineData("--everything")]
    [InlineData("--target")]
    [InlineData("--target", "m68k")]
    public async Task Wrong_usage_says_what_there_is(params string[] arguments)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        Assert.Equal(2, await HeaderCommand.RunAsync(arguments, output, messages));
        Assert.EndsWith("is not one of: --all, --system, --target x86_64|i686|aarch64|s390x\n", messages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_for_one_target_is_compared_and_counted()
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        Assert.Equal(0, await HeaderCommand.RunAsync(["--target", "x86_64"], output, messages));
        Assert.Empty(messages.ToString());
        Assert.Matches(@"(?m)^x86_64 +40 +\d\d,\d\d\d +0 +0 +0 +0 ", output.ToString());
    }

    [Fact]
    public async Task A_missing_compiler_is_named_with_its_package()
    {
        using var limit = new CancellationTokenSource(Limit);
        var error = await Assert.ThrowsAsync<WitnessException>(
            () => HeaderSurvey.RunAsync(LinuxHeaders.Pinned, ["linux/tcp.h"], [Native with { Compiler = "no-such-gcc" }], limit.Token));
        Assert.Equal("error SYNOS4007: no-such-gcc is not on PATH, so facts of x86_64 have no witness. To go on: sudo apt-get install -y --no-install-recommends gcc", error.Message);
    }

    [Fact]
    public async Task A_compiler_that_does_not_answer_is_ended()
    {
        using var limit = new CancellationTokenSource(Limit);
        var error = await Assert.ThrowsAsync<WitnessException>(
            () => (Native with { Limit = TimeSpan.FromMilliseconds(1) }).CheckAsync("#include <linux/btrfs.h>\n", Native.SystemFolders(), limit.Token));
        Assert.StartsWith("error SYNOS4009: gcc did not answer within 0.001 s. To go on: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_that_gcc_compiles_and_the_reader_refuses_is_a_fault()
    {
        using var limit = new CancellationTokenSource(Limit);
        var verdict = Assert.Single(await HeaderSurvey.RunAsync(LinuxHeaders.Pinned, ["linux/tcp.h"], [Native], (_, _) => null, limit.Token));
        Assert.False(verdict.IsFine);
        Assert.StartsWith("linux/tcp.h: error SYNOS4008: gcc compiles it alone for x86_64, and it gives no facts", Assert.Single(verdict.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_that_neither_compiles_is_listed_and_no_fault()
    {
        using var limit = new CancellationTokenSource(Limit);
        var verdict = Assert.Single(await HeaderSurvey.RunAsync(LinuxHeaders.Pinned, ["linux/patchkey.h"], [Native], limit.Token));
        Assert.True(verdict.IsFine);
        Assert.Contains("patchkey.h included directly", verdict.NotCompared, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupt_ends_it_and_leaves_nothing_behind()
    {
        using var scratch = new Scratch();
        using var limit = new CancellationTokenSource(Limit);
        // As a terminal starts it: what nohup or a shell in the background ignores, a child would ignore too.
        using var process = Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(HeaderCommand).Assembly.Location, "headers", "--all", "--target", "x86_64"])
        {
            Environment = { ["TMPDIR"] = scratch.Folder, ["DOTNET_EnableDiagnostics"] = "0" },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            // It has begun when a compiler runs below it.
            while (!process.HasExited && !HasChildren(process.Id))
                await Task.Delay(20, limit.Token);
            await Cli.Wrap("sh").WithArguments(["-c", $"kill -INT {process.Id}"]).ExecuteAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        Assert.Equal((2, "interrupted\n"), (process.ExitCode, await process.StandardError.ReadToEndAsync(limit.Token)));
        Assert.Empty(Directory.GetFileSystemEntries(scratch.Folder));
    }

    private static bool HasChildren(int process)
    {
        try
        {
            return Directory.EnumerateDirectories($"/proc/{process}/task").Any(task => File.ReadAllText(Path.Combine(task, "children")).Length != 0);
        }
        catch (IOException)
        {
            // A thread, or the process itself, has ended meanwhile.
            return false;
        }
    }
}
