// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>The patch series is signed off by a person, or not written. That it is right is in <c>Kernel.Matrix</c>.</summary>
public sealed class SeriesTests
{
    private const int Refused = 2;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData]
    [InlineData("--signoff", "")]
    [InlineData("--signoff", "Ada Example")]
    [InlineData("--signoff", "ada@example.invalid")]
    [InlineData("--signoff", "Ada Example <ada>")]
    public async Task Nothing_is_written_without_a_name_and_an_address(params string[] arguments)
    {
        using var scratch = new Scratch();
        using var limit = new CancellationTokenSource(Limit);
        string folder = scratch.PathOf("series");

        BufferedCommandResult export = await Cli.Wrap(Repository.PathOf("kernel/export-series.sh")).WithArguments([.. arguments, folder])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);

        Assert.Equal(Refused, export.ExitCode);
        Assert.Contains("--signoff 'NAME <MAIL>'", export.StandardError, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }
}
