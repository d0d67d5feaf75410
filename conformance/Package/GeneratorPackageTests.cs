// SPDX-License-Identifier: MIT
using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace SynOS.Conformance.Package;

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
                "README.md", "icon.png", "analyzers/dotnet/cs/SynOS.Interop.Generator.dll", "build/SynOS.Interop.Generator.props", "build/SynOS.Interop.Generator.targets",
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

    [Fact]
    public async Task Two_headers_with_the_same_file_name_give_two_namespaces()
    {
        using UapiProject project = await UapiProject.CreateAsync();
        project.Write("other/my.h", "#define MY_OTHER 7\n");
        project.WriteProject("app.csproj", """<UapiHeader Include="my.h" Namespace="My.Uapi" /><UapiHeader Include="other/my.h" Namespace="Other.Uapi" />""");
        project.Write("Program.cs", "System.Console.WriteLine($\"{My.Uapi.my.MY_LIMIT} {Other.Uapi.my.MY_OTHER}\");\n");

        (await project.BuildAsync()).Succeeded();

        Assert.Equal("42 7", await project.RunAsync());
    }

    [Fact]
    public async Task Include_folders_and_macros_reach_the_compiler()
    {
        using UapiProject project = await UapiProject.CreateAsync("""Includes="more folders;limits" Defines="MORE;MY_EXTRA=8" """);
        project.Write("more folders/more.h", "#define MY_MORE 1\n");
        File.Delete(project.PathOf("limits.h"));
        project.Write("limits/limits.h", "#define MY_BASE 1\n");
        project.Write("my.h", UapiProject.Header + "#ifdef MORE\n#include <more.h>\n#define MY_SUM (MY_MORE + MY_EXTRA)\n#endif\n");
        project.Write("Program.cs", "System.Console.WriteLine($\"{My.Uapi.my.MY_LIMIT} {My.Uapi.my.MY_SUM}\");\n");

        (await project.BuildAsync()).Succeeded();

        Assert.Equal("3 9", await project.RunAsync());
    }

    [Fact]
    public async Task Two_projects_of_a_solution_read_the_same_header_at_once()
    {
        using UapiProject project = await UapiProject.CreateAsync();
        foreach (string name in (string[])["one", "two"])
        {
            project.WriteProject($"{name}/{name}.csproj", """<UapiHeader Include="../my.h" Namespace="My.Uapi" Facts="../my.facts" />""", "Library");
            project.Write($"{name}/Code.cs", $"namespace N{name};\npublic static class C {{ public const int Limit = My.Uapi.my.MY_LIMIT; }}\n");
        }
        File.Delete(project.PathOf("app.csproj"));
        File.Delete(project.PathOf("Program.cs"));
        project.Write("all.slnx", """<Solution><Project Path="one/one.csproj" /><Project Path="two/two.csproj" /></Solution>""");

        (await project.DotnetAsync("restore", "all.slnx")).Succeeded();
        (await project.DotnetAsync("build", "one", "-t:UpdateUapiFacts", "--no-restore")).Succeeded();
        string facts = await File.ReadAllTextAsync(project.PathOf("my.facts"));
        (await project.DotnetAsync("build", "two", "-t:UpdateUapiFacts", "--no-restore")).Succeeded();
        DotnetRun build = (await project.BuildAsync("all.slnx", "--no-restore", "-m:2")).Succeeded();

        // The same bytes from both, and so no complaint.
        Assert.Equal(facts, await File.ReadAllTextAsync(project.PathOf("my.facts")));
        Assert.Contains("at const MY_LIMIT my.h:", facts, StringComparison.Ordinal);
        Assert.Empty(build.Messages("warning SYNOS3103"));
    }
}
