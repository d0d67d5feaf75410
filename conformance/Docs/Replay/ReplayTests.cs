// SPDX-License-Identifier: MIT
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Docs.Replay;

/// <summary>Each recipe in a copy of its own, up to the guest's verdict: the kernel and both drivers with the change agree.</summary>
public sealed class ReplayTests
{
    /// <summary>What a change of the ABI can break: the cases, the pages, and the emitted code.</summary>
    private const string Concerned =
        "FullyQualifiedName~SynOS.Conformance.Guest.|FullyQualifiedName~SynOS.Conformance.Docs.CallPage|FullyQualifiedName~SynOS.Conformance.Docs.ClientError"
        + "|FullyQualifiedName~SynOS.Conformance.Docs.Example|FullyQualifiedName~SynOS.Conformance.Docs.FilePage|FullyQualifiedName~SynOS.Conformance.Generator.EmittedCode";

    public static TheoryData<string> Names() => [.. Recipe.All.Select(recipe => recipe.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_recipe_ends_green(string name)
    {
        Recipe recipe = Recipe.Named(name);
        using RecipeCopy copy = await RecipeCopy.FollowAsync(recipe);

        BufferedCommandResult refresh = await copy.Files.RunAsync("bash", "-c", recipe.Command);
        Assert.True(refresh.ExitCode == 0, refresh.StandardOutput + refresh.StandardError);
        BufferedCommandResult check = await copy.Files.RunAsync(copy.Files.PathOf("tools/refresh.sh"), "--check");
        Assert.True(check is { ExitCode: 0, StandardOutput: "" }, check.StandardOutput + check.StandardError);

        BufferedCommandResult tests = await copy.Files.RunAsync("dotnet", "test", "conformance", "--nologo", "--filter", Concerned);
        Assert.True(tests.ExitCode == 0, tests.StandardOutput + tests.StandardError);
    }
}
