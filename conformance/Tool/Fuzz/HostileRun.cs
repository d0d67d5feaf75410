// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Fuzz;

/// <summary>
/// synos-abi over input that is made to hurt: it has ten seconds, and a process of its own, for what a fault of libclang would end must not be this one.
/// </summary>
internal static partial class HostileRun
{
    /// <summary>Of processor time, which other processes on the machine do not use up: what two processors do in ten seconds.</summary>
    private const int ProcessorSeconds = 20;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task<BufferedCommandResult> OfAsync(params string[] arguments)
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        using var limit = new CancellationTokenSource(Limit);
        return await Cli.Wrap("sh")
            .WithArguments(["-c", $"ulimit -t {ProcessorSeconds}; exec \"$@\"", "sh", packages.NativeTool, .. arguments])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
    }

    public static void AssertRefused(BufferedCommandResult result)
    {
        Assert.True(result.ExitCode == 2, $"exit code {result.ExitCode}: {result.StandardError}");
        Assert.Matches(Located(), result.StandardError);
    }

    public static void AssertAnswered(BufferedCommandResult result)
    {
        if (result.ExitCode != 0)
            AssertRefused(result);
    }

    [GeneratedRegex(@"(?m)^.+: error SYNOS\d{4}: .")]
    private static partial Regex Located();
}
