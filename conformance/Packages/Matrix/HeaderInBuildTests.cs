// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Packages.Matrix;

/// <summary>What a build makes of a header, for somebody who installed the generator's package.</summary>
public sealed class HeaderInBuildTests
{
    private const string Read = "my.h -> ";

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
