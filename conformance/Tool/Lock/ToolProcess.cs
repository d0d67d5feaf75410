// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>synos-abi as a process of its own, started by a shell that sets its limits.</summary>
internal static class ToolProcess
{
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "synos-abi.dll");

    /// <summary>Runs a script that names the tool as <c>$TOOL</c> and its operands as <c>$1</c>, <c>$2</c> and so on.</summary>
    public static async Task<BufferedCommandResult> RunAsync(string script, params string[] operands)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        // As a terminal starts it: what nohup or a shell in the background ignores, no shell below could have back.
        return await Cli.Wrap("env")
            .WithArguments(["--default-signal", "bash", "-c", script, "bash", .. operands])
            .WithEnvironmentVariables(variables => variables.Set("TOOL", $"dotnet {Assembly}"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);
    }
}
