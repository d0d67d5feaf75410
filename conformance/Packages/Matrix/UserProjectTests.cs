// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Packages.Matrix;

/// <summary>Projects as users have them: several headers, folders, macros, solutions, frameworks.</summary>
public sealed class UserProjectTests
{
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

    [Fact]
    public async Task In_a_project_for_several_frameworks_facts_are_updated_once()
    {
        using UapiProject project = await UapiProject.CreateAsync("Facts=\"my.facts\"");
        project.Replace("app.csproj", "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;net9.0</TargetFrameworks>");
        // The other framework's reference assemblies are not on every machine.
        (await project.DotnetAsync("restore", "-p:TargetFrameworks=net10.0")).Succeeded();

        DotnetRun update = (await project.DotnetAsync("build", "--no-restore", "-t:UpdateUapiFacts")).Succeeded();

        Assert.Single(update.Output.Split('\n'), line => line.Contains("my.h -> ", StringComparison.Ordinal));
        Assert.True(File.Exists(project.PathOf("my.facts")));
    }

    [Fact]
    public async Task Rules_and_targets_reach_the_tool()
    {
        using UapiProject project = await UapiProject.CreateAsync("Rules=\"error\"");
        project.Write("my.h", UapiProject.Header + "struct padded { __u32 a; __u8 b; };\n");
        Assert.NotEmpty((await project.BuildAsync()).Failed().Messages("error SYNOS1005"));

        project.Replace("app.csproj", "Rules=\"error\"", "Rules=\"off\" Targets=\"aarch64;x86_64\"");
        Assert.DoesNotContain("SYNOS1", (await project.BuildAsync("--no-restore")).Succeeded().Output, StringComparison.Ordinal);
    }
}
