// SPDX-License-Identifier: MIT
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Packages.Matrix;

/// <summary>Packages of two versions meet in one project, and their analyzers in one compiler.</summary>
public sealed class TwoVersionTests
{
    /// <summary>A header's binding, and a copy that is wrong: both packages' components have work.</summary>
    private const string Program = """
        using SynOS.Interop;

        System.Console.WriteLine($"limit {My.Uapi.my.MY_LIMIT}, {typeof(SynosKernel).Assembly.GetName().Version}");

        [MatchesUapi("struct my_point")]
        struct Copy { public uint x; public ushort y; }

        """;

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task The_library_of_one_and_the_generator_of_the_other_work_in_one_project(bool isLibraryLater, bool usesServer)
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        OtherVersion other = await OtherVersion.GetAsync(packages);
        using UapiProject project = await ProjectOf(packages, other);
        (string library, string generator) = isLibraryLater ? (other.Version, packages.Version) : (packages.Version, other.Version);
        // The same compiler has had the analyzers of the other version alone before.
        project.Write("alone/alone.csproj", Project(isLibraryLater ? packages.Version : other.Version, null, """<AdditionalFiles Include="../my.abi" />""", "Library"));
        project.Write("alone/Copy.cs", "[SynOS.Interop.MatchesUapi(\"struct my_point\")]\npublic struct Copy { public uint x; public ushort y; }\n");
        project.Write("my.abi", "struct my_point align=4 size=8\nstruct my_point.x offset=0 size=4 type=__u32\nstruct my_point.y offset=4 size=4 type=__u32\n");
        project.Write("both/both.csproj", Project(library, generator, """<UapiHeader Include="../my.h" Namespace="My.Uapi" />""", "Exe"));
        project.Write("both/Program.cs", Program);

        DotnetRun alone = (await project.BuildAsync("alone", $"-p:UseSharedCompilation={usesServer}")).Succeeded();
        DotnetRun both = (await project.BuildAsync("both", $"-p:UseSharedCompilation={usesServer}")).Succeeded();

        Assert.All([alone, both], run =>
        {
            Assert.Single(run.Messages("warning SYNOS3202"));
            Assert.DoesNotMatch("CS80[0-9]{2}|CS0433|CS0436|CS0579|CS87[0-9]{2}|AD0001", run.Output);
        });
        Assert.Equal($"limit 42, {library}.0", await project.RunAsync("both/bin/Debug/net10.0/both.dll"));
    }

    [Fact]
    public async Task The_library_of_facts_has_another_identity_in_each_version()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        OtherVersion other = await OtherVersion.GetAsync(packages);

        foreach (string name in (string[])["SynOS.Interop", "SynOS.Interop.Generator"])
        {
            Assert.Equal($"{packages.Version}.0", VersionOf(Path.Combine(packages.Folder, $"{name}.{packages.Version}.nupkg")));
            Assert.Equal($"{other.Version}.0", VersionOf(Path.Combine(other.Folder, $"{name}.{other.Version}.nupkg")));
        }
    }

    private static string VersionOf(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        using Stream entry = archive.GetEntry("analyzers/dotnet/cs/SynOS.Interop.Facts.dll")!.Open();
        using var copy = new MemoryStream();
        entry.CopyTo(copy);
        copy.Position = 0;
        using var image = new PEReader(copy);
        return image.GetMetadataReader().GetAssemblyDefinition().Version.ToString();
    }

    private static async Task<UapiProject> ProjectOf(PackedPackages packages, OtherVersion other)
    {
        UapiProject project = await UapiProject.CreateAsync();
        File.Delete(project.PathOf("app.csproj"));
        File.Delete(project.PathOf("Program.cs"));
        project.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{packages.Folder}" />
                <add key="other" value="{other.Folder}" />
              </packageSources>
            </configuration>
            """);
        return project;
    }

    private static string Project(string library, string? generator, string items, string outputType) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>{outputType}</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="SynOS.Interop" Version="[{library}]" />
            {(generator is null ? "" : $"""<PackageReference Include="SynOS.Interop.Generator" Version="[{generator}]" PrivateAssets="all" />""")}
            {items}
          </ItemGroup>
        </Project>
        """;
}
