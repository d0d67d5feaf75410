// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>Facts are the header's, not the parser's: every libclang on this machine gives the same ones.</summary>
public sealed class LibClangVersionTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly string[] Headers = ["bpf", "ethtool", "fs", "in6", "kvm", "tcp", "videodev2"];

    private static readonly Lazy<Task<string[]>> Usual = new(() => FactsAsync());

    // No library at all leaves the theories without data, which xunit counts as a failure.
    public static TheoryData<string> Libraries() => [.. Installed()];

    public static IReadOnlyList<string> Installed()
    {
        var names = Enumerable.Range(14, 9).SelectMany(version => new[]
        {
            FormattableString.Invariant($"/usr/lib/llvm-{version}/lib/libclang.so.1"),
            FormattableString.Invariant($"/usr/lib/x86_64-linux-gnu/libclang-{version}.so.1"),
        });
        return [.. names.Where(File.Exists).GroupBy(RealPath).Select(same => same.First())];
    }

    private static string RealPath(string path) => new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task Every_libclang_gives_the_facts_of_the_lock(string library)
    {
        using var scratch = new Scratch();
        var result = await RunAsync("extract", Repository.Header, "--lock", scratch.PathOf("x.abi"), "--libclang", library);
        Assert.Equal((0, ""), (result.ExitCode, result.StandardError));
        Assert.Equal(File.ReadAllText(Repository.Lock), File.ReadAllText(scratch.PathOf("x.abi")));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task Every_libclang_gives_the_same_facts_of_headers_with_everything_in_them(string library) =>
        Assert.Equal(await Usual.Value, await FactsAsync("--libclang", library));

    [Theory]
    [InlineData("/nonexistent/libclang.so.1")]
    [InlineData("libc.so.6")]
    public async Task What_is_not_libclang_is_refused_in_one_message(string library)
    {
        var result = await RunAsync("extract", Repository.Header, "--libclang", library);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"synos-abi: error SYNOS3010: '{library}' cannot be loaded", result.StandardError, StringComparison.Ordinal);
        Assert.Single(result.StandardError.TrimEnd().Split('\n'));
    }

    /// <summary>A text for each of the headers.</summary>
    private static async Task<string[]> FactsAsync(params string[] options)
    {
        using var scratch = new Scratch();
        var run = await RunAsync(["extract", .. Headers.Select(name => $"/usr/include/linux/{name}.h"), "--rules", "off", "--facts-folder", scratch.PathOf("facts"), .. options]);
        Assert.True(run.ExitCode == 0, run.StandardError);
        return [.. Headers.Select(name => File.ReadAllText(scratch.PathOf($"facts/linux/{name}.facts")))];
    }

    private static async Task<BufferedCommandResult> RunAsync(params string[] arguments)
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        using var limit = new CancellationTokenSource(Limit);
        // A process of its own: one process can load one libclang only.
        return await Cli.Wrap(packages.NativeTool)
            .WithArguments(arguments)
            // Another culture must not show in any byte.
            .WithEnvironmentVariables(e => e.Set("LC_ALL", "tr_TR.UTF-8"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);
    }
}
