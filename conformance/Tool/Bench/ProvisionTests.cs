// SPDX-License-Identifier: MIT
using System.Runtime.Versioning;
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Bench;

/// <summary>A machine on which nothing is installed, and where nothing can be.</summary>
[SupportedOSPlatform("linux")]
public sealed class ProvisionTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Without_bindgen_and_without_a_way_to_install_it_there_is_one_message()
    {
        using var folder = new TemporaryFolder();
        foreach (string program in (string[])["dpkg-query", "apt-get", "sudo"])
        {
            folder.Write(program, "#!/bin/sh\nexit 1\n");
            File.SetUnixFileMode(folder.PathOf(program), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        using var limit = new CancellationTokenSource(Limit);

        BufferedCommandResult result = await Cli.Wrap("dotnet").WithArguments([typeof(Program).Assembly.Location, "bench"])
            .WithEnvironmentVariables(variables => variables.Set("PATH", $"{folder.Root}:{Environment.GetEnvironmentVariable("PATH")}").Set("SYNOS_CACHE", folder.PathOf("cache")).Set("TMPDIR", folder.Root).Set("SYNOS_PROVISION", null))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);

        Assert.Equal(2, result.ExitCode);
        string message = Assert.Single(result.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => !line.StartsWith("provision:", StringComparison.Ordinal));
        Assert.StartsWith("error SYNOS3001: ", message, StringComparison.Ordinal);
        Assert.Contains("bindgen", message, StringComparison.Ordinal);
    }
}
