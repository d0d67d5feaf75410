// SPDX-License-Identifier: MIT
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>tools/refresh.sh: nothing that is derived differs from what it is made from.</summary>
public sealed class RefreshTests
{
    private const int Fine = 0;

    [Fact]
    public async Task It_would_change_nothing()
    {
        BufferedCommandResult run = await RefreshRun.OfAsync(Repository.Root, "--check");
        Assert.True(run is { ExitCode: Fine, StandardOutput: "" }, $"To refresh these: tools/refresh.sh\n{run.StandardOutput}{run.StandardError}");
    }

    [Fact]
    public async Task A_word_that_it_does_not_know_is_refused() =>
        Assert.Equal(2, (await RefreshRun.OfAsync(Repository.Root, "--chekc")).ExitCode);
}
