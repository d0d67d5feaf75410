// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Kernel.Series;

/// <summary>The exported patch series, of which each patch must leave a kernel that builds.</summary>
public sealed class SeriesBuildTests
{
    private const string Signoff = "Ada Example <ada@example.invalid>";

    // Fourteen builds of a few objects and a link each, a minute of each on a machine that is busy.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(40);

    [Fact]
    public async Task A_kernel_builds_at_each_patch_and_each_is_signed_off()
    {
        using var scratch = new Scratch();
        using var limit = new CancellationTokenSource(Limit);
        string folder = scratch.PathOf("series");

        BufferedCommandResult export = await Cli.Wrap(Repository.PathOf("kernel/export-series.sh")).WithArguments(["--signoff", Signoff, "--build", folder])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);

        Assert.True(export.ExitCode == 0, export.StandardError);
        string[] patches = [.. Directory.EnumerateFiles(folder, "*.patch").Where(file => !Path.GetFileName(file).StartsWith("0000-", StringComparison.Ordinal))];
        Assert.True(patches.Length > 10, export.StandardOutput);
        Assert.Equal(patches.Length, export.StandardError.Split('\n').Count(line => line.StartsWith("kernel: builds in ", StringComparison.Ordinal)));
        Assert.All(patches, patch => Assert.Contains($"\nSigned-off-by: {Signoff}\n", File.ReadAllText(patch), StringComparison.Ordinal));
        Assert.Contains($"+M:\t{Signoff}\n", string.Concat(patches.Select(File.ReadAllText)), StringComparison.Ordinal);
    }
}
