// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;

namespace SynOS.Conformance.Harness;

/// <summary>Asks gcc about C text, without making an object.</summary>
internal static class Gcc
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>gcc's messages; empty when it has none.</summary>
    /// <param name="flags">Flags, the machine among them.</param>
    /// <param name="includes">Headers included before the text, in this order.</param>
    /// <param name="source">C text.</param>
    public static async Task<string> CheckAsync(IReadOnlyList<string> flags, IReadOnlyList<string> includes, string source)
    {
        using var limit = new CancellationTokenSource(Limit);
        var result = await Cli.Wrap("gcc")
            // Debian keeps asm/ in the folder of the 64-bit architecture, where gcc -m32 does not look.
            .WithArguments([.. flags, "-fsyntax-only", "-isystem", "/usr/include/x86_64-linux-gnu", .. includes.SelectMany(i => new[] { "-include", i }), "-x", "c", "-"])
            .WithEnvironmentVariables(e => e.Set("LC_ALL", "C"))
            .WithStandardInputPipe(PipeSource.FromString(source))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);
        return result.StandardError + (result.ExitCode != 0 && result.StandardError.Length == 0 ? $"gcc ended with {result.ExitCode}" : "");
    }
}
