// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Generator;
using Xunit;

namespace SynOS.Conformance.Package;

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

        (await DotnetRun.OfAsync(folder.Path, ["tool", "install", "SynOS.Interop.Abi", "--tool-path", folder.PathOf("tools"), "--configfile", folder.PathOf("nuget.config")],
            new Dictionary<string, string?> { ["NUGET_PACKAGES"] = folder.PathOf("cache") })).Succeeded();

        Assert.Equal("const MY_LIMIT int 42", (await RunAsync(folder.PathOf("tools/synos-abi"), "extract", folder.PathOf("my.h"))).Split('\n')[0]);
        Assert.StartsWith(packages.Version, await RunAsync(folder.PathOf("tools/synos-abi"), "--version"), StringComparison.Ordinal);
    }

    /// <summary>The build must not feel it. Measured at its best of several, because the machine does other things too.</summary>
    [Fact]
    public async Task The_native_program_reads_the_product_s_header_in_less_than_100_ms()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        using var folder = new TemporaryFolder();
        string program = folder.PathOf("synos-abi");
        using (var package = System.IO.Compression.ZipFile.OpenRead(packages.Generator))
            System.IO.Compression.ZipFileExtensions.ExtractToFile(package.GetEntry($"tools/{PackedPackages.Rid}/synos-abi")!, program);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var times = new List<TimeSpan>();
        for (int i = 0; i < 20 && (times.Count == 0 || times.Min() > TimeSpan.FromMilliseconds(100)); i++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            await RunAsync(program, "extract", Repository.Header);
            times.Add(clock.Elapsed);
        }

        Assert.InRange(times.Min().TotalMilliseconds, 0, 100);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        return (await Cli.Wrap(program).WithArguments(arguments).ExecuteBufferedAsync(limit.Token)).StandardOutput;
    }
}
