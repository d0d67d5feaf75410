// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>tools/refresh.sh: nothing that is derived differs from what it is made from.</summary>
public sealed class RefreshTests
{
    private const int Fine = 0, Stale = 1;
    private const string Emitted = "artifacts/obj/SynOS.Interop/debug/generated";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task It_would_change_nothing()
    {
        BufferedCommandResult run = await RunAsync(Repository.Root, "--check");
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
            "kernel/man/man2/synos_register_consciousness.2", "src/SynOS.Interop/Errors.xml",
        ];

        BufferedCommandResult check = await RunAsync(copy.PathOf("."), "--check");
        Assert.Equal(Stale, check.ExitCode);
        Assert.Equal(derived, Lines(check).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("registered itself", File.ReadAllText(copy.PathOf(derived[0])), StringComparison.Ordinal);

        BufferedCommandResult write = await RunAsync(copy.PathOf("."));
        Assert.Equal(Fine, write.ExitCode);
        Assert.Equal(derived, Lines(write).Order(StringComparer.Ordinal));
        Assert.All(derived, file => Assert.Matches(@"registered\s+(\*\s+)?itself", File.ReadAllText(copy.PathOf(file))));

        BufferedCommandResult again = await RunAsync(copy.PathOf("."), "--check");
        Assert.Equal((Fine, ""), (again.ExitCode, again.StandardOutput));
    }

    [Fact]
    public async Task A_change_that_breaks_programs_stops_it_before_anything_is_written()
    {
        using WorkingCopy copy = await CopyAsync();
        copy.Edit("#define SYNOS_SEVERITY_MAX 10", "#define SYNOS_SEVERITY_MAX 9");

        BufferedCommandResult run = await RunAsync(copy.PathOf("."));

        Assert.NotEqual(Fine, run.ExitCode);
        Assert.Equal("", run.StandardOutput);
        Assert.Contains("SYNOS2007", run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_of_the_emitted_code_that_was_edited_is_named()
    {
        using WorkingCopy copy = await CopyAsync();
        const string Snapshot = "conformance/Generator/EmittedCodeTests.Calls_are_as_verified.verified.txt";
        File.AppendAllText(copy.PathOf(Snapshot), "// more\n");

        BufferedCommandResult check = await RunAsync(copy.PathOf("."), "--check");

        Assert.Equal(Stale, check.ExitCode);
        Assert.Equal([Snapshot], Lines(check));
    }

    [Fact]
    public async Task A_word_that_it_does_not_know_is_refused() =>
        Assert.Equal(2, (await RunAsync(Repository.Root, "--chekc")).ExitCode);

    /// <summary>What the compiler was given is part of the copy: these tests change nothing that it depends on.</summary>
    private static async Task<WorkingCopy> CopyAsync()
    {
        WorkingCopy copy = await WorkingCopy.CreateAsync();
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf(Emitted), "*.cs", SearchOption.AllDirectories))
        {
            string to = copy.PathOf(Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return copy;
    }

    private static IEnumerable<string> Lines(BufferedCommandResult run) => run.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<BufferedCommandResult> RunAsync(string root, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        return await Cli.Wrap(Path.Combine(root, "tools/refresh.sh")).WithArguments(arguments)
            .WithEnvironmentVariables(e => e.Set("SYNOS_ABI", Path.Combine(AppContext.BaseDirectory, "synos-abi.dll")))
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
    }
}
