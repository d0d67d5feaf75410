// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using Xunit;

namespace SynOS.Conformance.Harness;

/// <summary>One run of <c>dotnet</c>, as somebody at a terminal sees it.</summary>
internal sealed record DotnetRun(string Command, int ExitCode, string Output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static async Task<DotnetRun> OfAsync(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        string[] all = [.. arguments];
        using var limit = new CancellationTokenSource(Limit);
        BufferedCommandResult result = await Cli.Wrap("dotnet").WithArguments(all).WithWorkingDirectory(folder)
            // A build server that outlives the command would keep its output open, and this would wait for the server's end.
            .WithEnvironmentVariables(new Dictionary<string, string?>(environment ?? new Dictionary<string, string?>()) { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0", ["DOTNET_TieredPGO"] = "0" })
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
        return new DotnetRun($"dotnet {string.Join(' ', all)}", result.ExitCode, result.StandardOutput + result.StandardError);
    }

    /// <summary>The lines with a message of this id, each once: MSBuild repeats them at the end.</summary>
    public IReadOnlyList<string> Messages(string id) =>
        [.. Output.Split('\n').Where(line => line.Contains($" {id}: ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct()];

    public DotnetRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    public DotnetRun Failed()
    {
        Assert.True(ExitCode != 0, $"{Command} ended well, which it should not:\n{Output}");
        return this;
    }
}
