// SPDX-License-Identifier: MIT
using System.IO.Compression;
using System.Xml.Linq;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Packages;

/// <summary>What somebody with a header of their own installs, and what a build makes of it.</summary>
public sealed class GeneratorPackageTests
{
    private const string Read = "my.h -> ";

    [Fact]
    public async Task It_has_the_generator_the_build_the_tool_for_each_machine_and_no_library()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        using ZipArchive package = ZipFile.OpenRead(packages.Generator);
        string[] files = [.. package.Entries.Select(entry => entry.FullName)];
        using Stream nuspec = package.GetEntry("SynOS.Interop.Generator.nuspec")!.Open();
        XElement metadata = XDocument.Load(nuspec).Root!.Elements().Single();

        Assert.All(
            [
                "README.md", "icon.png", "analyzers/dotnet/cs/SynOS.Interop.Facts.dll", "analyzers/dotnet/cs/SynOS.Interop.Generator.dll", "build/SynOS.Interop.Generator.props", "build/SynOS.Interop.Generator.targets",
                "buildMultiTargeting/SynOS.Interop.Generator.targets", "tools/any/synos-abi.dll", "tools/any/synos-abi.runtimeconfig.json", $"tools/{PackedPackages.Rid}/synos-abi",
            ],
            file => Assert.Contains(file, files));
        Assert.DoesNotContain(files, file => file.StartsWith("lib/", StringComparison.Ordinal) || file.EndsWith(".pdb", StringComparison.Ordinal));
        Assert.Equal("true", metadata.Element(metadata.Name.Namespace + "developmentDependency")!.Value);
        Assert.Empty(metadata.Descendants(metadata.Name.Namespace + "dependency"));
    }

    [Fact]
    public async Task A_header_gives_bindings_and_is_read_again_when_what_it_includes_changes_and_only_then()
    {
        using UapiProject project = await UapiProject.CreateAsync();

        DotnetRun first = (await project.BuildAsync()).Succeeded();
        Assert.Contains(Read, first.Output, StringComparison.Ordinal);
        Assert.Equal("limit 42, size 8", await project.RunAsync());

        DotnetRun second = (await project.BuildAsync("--no-restore")).Succeeded();
        Assert.DoesNotContain(Read, second.Output, StringComparison.Ordinal);

        project.Write("limits.h", "#define MY_BASE 50\n");
        DotnetRun third = (await project.BuildAsync("--no-restore")).Succeeded();
        Assert.Contains(Read, third.Output, StringComparison.Ordinal);
        Assert.Equal("limit 52, size 8", await project.RunAsync());

        Assert.NotEmpty(project.MadeFiles());
        (await project.DotnetAsync("clean")).Succeeded();
        Assert.Empty(project.MadeFiles());
    }
}
