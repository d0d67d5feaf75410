// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;

namespace SynOS.Conformance.Packages;

/// <summary>A program run under strace: what it printed, and the number of every system call that it issued.</summary>
/// <param name="ExitCode">Exit code of the program.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Numbers">Every number that was called, by any of its threads.</param>
internal sealed partial record TracedRun(int ExitCode, string Output, IReadOnlySet<int> Numbers)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<TracedRun> OfAsync(string program, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string log = folder.PathOf("calls");
        using var limit = new CancellationTokenSource(Limit);
        // -n prints numbers, which are what matters: strace has names only for the calls of a stock kernel.
        BufferedCommandResult result = await Cli.Wrap("strace")
            .WithArguments(["--follow-forks", "--syscall-number", "--quiet=all", "--string-limit=0", "--output", log, "dotnet", program, .. arguments])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);
        var numbers = File.ReadLines(log).Select(line => Number().Match(line)).Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToHashSet();
        return new TracedRun(result.ExitCode, result.StandardOutput + result.StandardError, numbers);
    }

    /// <summary>A line is <c>pid [ number] call(…</c>.</summary>
    [GeneratedRegex(@"^\d+ +\[ *(\d+)\] ")]
    private static partial Regex Number();
}
