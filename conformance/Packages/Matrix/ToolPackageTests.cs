// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Packages.Matrix;

/// <summary><c>synos-abi</c> as somebody installs it who writes no C#, and as the generator's package has it.</summary>
public sealed class ToolPackageTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task It_installs_from_a_folder_and_reads_a_header()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("nuget.config"), $"""<configuration><packageSources><clear /><add key="packed" value="{packages.Folder}" /></packageSources></configuration>""");
        await File.WriteAllTextAsync(folder.PathOf("my.h"), "#define MY_LIMIT 42\n");

        (await DotnetRun.OfAsync(folder.Root, ["tool", "install", "SynOS.Interop.Abi", "--tool-path", folder.PathOf("tools"), "--configfile", folder.PathOf("nuget.config")],
            new Dictionary<string, string?> { ["NUGET_PACKAGES"] = folder.PathOf("cache") })).Succeeded();

        Assert.Equal("const MY_LIMIT int 42", (await RunAsync(folder.PathOf("tools/synos-abi"), "extract", folder.PathOf("my.h"))).Split('\n')[0]);
        Assert.StartsWith(packages.Version, await RunAsync(folder.PathOf("tools/synos-abi"), "--version"), StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        return (await Cli.Wrap(program).WithArguments(arguments).ExecuteBufferedAsync(limit.Token)).StandardOutput;
    }
}
