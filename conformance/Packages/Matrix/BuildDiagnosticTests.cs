// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Packages.Matrix;

/// <summary>What a build says of headers and committed facts: each id once where it is due, and not where it is not.</summary>
public sealed class BuildDiagnosticTests
{
    private const string NoClang = "-p:UapiLibClang=/nonexistent/libclang.so", NotLinux = "-p:_UapiHostReads=false";

    [Fact]
    public async Task A_header_that_is_missing_is_SYNOS3101_at_the_project()
    {
        using UapiProject project = await UapiProject.CreateAsync();
        File.Delete(project.PathOf("my.h"));

        DotnetRun build = (await project.BuildAsync()).Failed();

        string message = Assert.Single(build.Messages("error SYNOS3101"));
        Assert.StartsWith(project.PathOf("app.csproj"), message, StringComparison.Ordinal);
        Assert.Contains(project.PathOf("my.h"), message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_that_does_not_compile_is_reported_at_its_line_and_then_SYNOS3108()
    {
        using UapiProject project = await UapiProject.CreateAsync();
        project.Write("my.h", UapiProject.Header + "struct broken {\n");

        DotnetRun build = (await project.BuildAsync()).Failed();

        Assert.Contains(build.Messages("error SYNOS1000"), message => message.StartsWith(project.PathOf("my.h("), StringComparison.Ordinal));
        Assert.Single(build.Messages("error SYNOS3108"));
        // Once, and not again as the command that failed.
        Assert.DoesNotContain("MSB3073", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_framework_without_inline_arrays_is_SYNOS3109()
    {
        using UapiProject project = await UapiProject.CreateAsync();
        Assert.Empty((await project.BuildAsync("-t:Restore;AddUapiFacts")).Succeeded().Messages("error SYNOS3109"));

        // The older frameworks themselves are not on this machine.
        foreach (string older in (string[])["-p:TargetFrameworkVersion=v7.0", "-p:TargetFrameworkIdentifier=.NETStandard"])
            Assert.Contains("needs .NET 8", Assert.Single((await project.BuildAsync("--no-restore", "-t:AddUapiFacts", older)).Failed().Messages("error SYNOS3109")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Clang_one_message_says_how_to_get_it_and_committed_facts_need_none()
    {
        using UapiProject project = await UapiProject.CreateAsync("Facts=\"facts/my.facts\"");

        DotnetRun without = (await project.BuildAsync(NoClang)).Failed();
        Assert.Contains("'/nonexistent/libclang.so' cannot be loaded as libclang", Assert.Single(without.Messages("error SYNOS3010")), StringComparison.Ordinal);

        (await project.BuildAsync("--no-restore", "-t:UpdateUapiFacts")).Succeeded();
        DotnetRun committed = (await project.BuildAsync("--no-restore", NoClang)).Succeeded();
        Assert.Contains(" 0 Warning(s)", committed.Output, StringComparison.Ordinal);
        Assert.Equal("limit 42, size 8", await project.RunAsync());
    }

    [Fact]
    public async Task On_another_system_it_is_SYNOS3105_until_facts_are_committed()
    {
        using UapiProject project = await UapiProject.CreateAsync("Facts=\"my.facts\"");

        DotnetRun without = (await project.BuildAsync(NotLinux)).Failed();
        Assert.StartsWith(project.PathOf("app.csproj"), Assert.Single(without.Messages("error SYNOS3105")), StringComparison.Ordinal);

        (await project.BuildAsync("--no-restore", "-t:UpdateUapiFacts")).Succeeded();
        DotnetRun committed = (await project.BuildAsync("--no-restore", NotLinux)).Succeeded();
        Assert.Empty(committed.Messages("error SYNOS3105"));
        Assert.Equal("limit 42, size 8", await project.RunAsync());
    }

    [Fact]
    public async Task Facts_that_are_not_there_are_SYNOS3104_and_the_header_is_read()
    {
        using UapiProject project = await UapiProject.CreateAsync("Facts=\"my.facts\"");

        DotnetRun before = (await project.BuildAsync()).Succeeded();
        Assert.Single(before.Messages("warning SYNOS3104"));

        (await project.BuildAsync("--no-restore", "-t:UpdateUapiFacts")).Succeeded();
        Assert.Empty((await project.BuildAsync("--no-restore")).Succeeded().Messages("warning SYNOS3104"));
    }

    [Fact]
    public async Task Facts_that_are_older_than_the_header_are_SYNOS3103_in_each_build_until_they_are_updated()
    {
        using UapiProject project = await UapiProject.CreateAsync("Facts=\"my.facts\"");
        (await project.BuildAsync("-t:UpdateUapiFacts")).Succeeded();
        Assert.Empty((await project.BuildAsync("--no-restore")).Succeeded().Messages("warning SYNOS3103"));

        project.Replace("limits.h", "40", "41");
        DotnetRun changed = (await project.BuildAsync("--no-restore")).Succeeded();
        DotnetRun again = (await project.BuildAsync("--no-restore")).Succeeded();
        string[] expected = ["my.facts", $"{project.PathOf("my.h")}(15,9)", "const MY_LIMIT changed from 42 to 43"];
        Assert.All([changed, again], build => Assert.All(expected, part => Assert.Contains(part, Assert.Single(build.Messages("warning SYNOS3103")), StringComparison.Ordinal)));
        // The build is what the committed facts say.
        Assert.Equal("limit 42, size 8", await project.RunAsync());

        (await project.BuildAsync("--no-restore", "-t:UpdateUapiFacts")).Succeeded();
        Assert.Empty((await project.BuildAsync("--no-restore")).Succeeded().Messages("warning SYNOS3103"));
        Assert.Equal("limit 43, size 8", await project.RunAsync());
    }

    [Fact]
    public async Task What_is_fragile_in_the_header_is_not_among_what_differs_from_its_facts()
    {
        using UapiProject project = await UapiProject.CreateAsync("Facts=\"my.facts\" Rules=\"warn\"");
        project.Replace("my.h", "__u32 y;", "__u64 y;");
        (await project.BuildAsync("-t:UpdateUapiFacts")).Succeeded();

        project.Replace("limits.h", "40", "41");
        string message = Assert.Single((await project.BuildAsync("--no-restore")).Succeeded().Messages("warning SYNOS3103"));
        Assert.Contains("const MY_LIMIT changed from 42 to 43", message, StringComparison.Ordinal);
        Assert.DoesNotContain("SYNOS10", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_whose_header_does_not_compile_are_SYNOS3106_and_used()
    {
        using UapiProject project = await UapiProject.CreateAsync("Facts=\"my.facts\"");
        (await project.BuildAsync("-t:UpdateUapiFacts")).Succeeded();
        Assert.Empty((await project.BuildAsync("--no-restore")).Succeeded().Messages("warning SYNOS3106"));
        project.Write("my.h", UapiProject.Header + "struct broken {\n");

        DotnetRun build = (await project.BuildAsync("--no-restore")).Succeeded();

        Assert.Contains("SYNOS1000", Assert.Single(build.Messages("warning SYNOS3106")), StringComparison.Ordinal);
        Assert.Equal("limit 42, size 8", await project.RunAsync());
    }

    [Fact]
    public async Task Nothing_to_update_is_SYNOS3107()
    {
        using UapiProject project = await UapiProject.CreateAsync();

        DotnetRun build = (await project.BuildAsync("-t:UpdateUapiFacts")).Failed();

        Assert.StartsWith(project.PathOf("app.csproj"), Assert.Single(build.Messages("error SYNOS3107")), StringComparison.Ordinal);
    }
}
