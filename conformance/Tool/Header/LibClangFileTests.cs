// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Commands;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>Which libclang is used, and how it is told.</summary>
public sealed class LibClangFileTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Fact]
    public void The_version_names_the_libclang_that_is_used()
    {
        var run = AbiRun.Of("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"\A\d+\.\d+\.\d+\S*\nlibclang: .*version \d+\.\d+.* \(/\S*libclang\S*\)\nclang's own headers: /\S+/include\n\z", run.Output);
    }

    [Theory]
    [InlineData("libclang.so")]
    [InlineData("runtimes/linux-x64/native/libclang.so")]
    public async Task One_that_lies_beside_the_program_comes_first(string name)
    {
        using var folder = new TemporaryFolder();
        string program = typeof(AbiTool).Assembly.Location;
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(program)!).Where(f => Path.GetExtension(f) is ".dll" or ".json"))
            File.Copy(file, folder.PathOf(Path.GetFileName(file)));
        string beside = folder.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(beside)!);
        File.CreateSymbolicLink(beside, LibClangVersionTests.Installed()[0]);

        Assert.Contains($" ({beside})\n", await VersionAsync(folder.PathOf(Path.GetFileName(program))), StringComparison.Ordinal);
    }

    [Fact]
    public void Restored_packages_are_found_newest_first_and_of_known_versions_alone()
    {
        using var folder = new TemporaryFolder();
        foreach (string version in new[] { "21.1.8", "22.1.8", "9.0.0", "22.1.10", "none" })
            folder.Write($"{LibClangFiles.Package}/{version}/runtimes/linux-x64/native/libclang.so", "");
        Directory.CreateDirectory(folder.PathOf($"{LibClangFiles.Package}/22.2.0"));

        Assert.Equal(["22.1.10", "22.1.8", "21.1.8"], LibClangFiles.OfPackage([21, 22], folder.PathOf("")).Select(file => file.Split('/')[^5]));
        Assert.Empty(LibClangFiles.OfPackage([21, 22], folder.PathOf("none")));
    }

    private static async Task<string> VersionAsync(string program)
    {
        using var limit = new CancellationTokenSource(Limit);
        return (await Cli.Wrap("dotnet").WithArguments([program, "--version"]).ExecuteBufferedAsync(limit.Token)).StandardOutput;
    }
}
