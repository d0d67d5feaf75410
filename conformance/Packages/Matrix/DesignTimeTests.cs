// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Packages.Matrix;

/// <summary>What an editor builds, many times a minute: it must be quick, and never fail because of a header.</summary>
public sealed class DesignTimeTests
{
    private static readonly string[] DesignTime =
    [
        "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:AdditionalFiles", "-getTargetResult:Compile",
    ];

    [Fact]
    public async Task It_takes_the_facts_that_are_there_and_does_not_read_a_header_that_changed()
    {
        using UapiProject project = await UapiProject.CreateAsync();
        (await project.BuildAsync()).Succeeded();
        string facts = project.PathOf(project.MadeFiles().Single(file => file.EndsWith(".facts", StringComparison.Ordinal)));
        string before = await File.ReadAllTextAsync(facts);
        project.Replace("limits.h", "40", "50");

        DotnetRun build = (await project.DotnetAsync(DesignTime)).Succeeded();

        Assert.Contains($"\"FullPath\": \"{facts}\"", build.Output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(facts));
    }

    [Fact]
    public async Task Before_the_first_build_it_reads_the_header_so_that_the_editor_knows_its_types()
    {
        using UapiProject project = await UapiProject.CreateAsync();
        (await project.DotnetAsync("restore")).Succeeded();

        DotnetRun build = (await project.DotnetAsync(DesignTime)).Succeeded();

        Assert.Contains("my.facts\"", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("struct broken {\n")]
    [InlineData(null)]
    public async Task A_header_that_is_broken_or_missing_does_not_fail_it(string? text)
    {
        using UapiProject project = await UapiProject.CreateAsync();
        (await project.DotnetAsync("restore")).Succeeded();
        File.Delete(project.PathOf("my.h"));
        if (text is not null)
            project.Write("my.h", text);

        DotnetRun build = (await project.DotnetAsync(DesignTime)).Succeeded();

        Assert.DoesNotContain("SYNOS", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("my.facts\"", build.Output, StringComparison.Ordinal);
    }
}
