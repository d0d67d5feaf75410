// SPDX-License-Identifier: MIT
using System.IO.Compression;
using System.Xml.Linq;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Packages;

/// <summary>What somebody with a header of their own installs.</summary>
public sealed class GeneratorPackageTests
{
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
}
