// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Conformance.Qemu;

namespace SynOS.Conformance.KernelCost;

/// <summary>What the programs measured in one guest that counts instructions.</summary>
internal static partial class Costs
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Boots a kernel and runs programs in it, each of which writes notes of what it measured.</summary>
    public static async Task<IReadOnlyDictionary<string, CallCost>> MeasureAsync(string kernel, params string[] programs)
    {
        GuestRun run = await Repository.CreateRunner(await Repository.WriteImageAsync(kernel), kernel)
            .RunAsync(new GuestOptions { Programs = programs, CountInstructions = true, Limit = Limit });
        run.EnsureCompleted();
        if (run.Failures.ToList() is { Count: > 0 } failures)
            throw new InvalidOperationException(string.Join('\n', failures) + "\n" + run.Describe());
        return run.Results!.Tests.SelectMany(program => program.Subtests!.Tests).SelectMany(test => test.Comments)
            .Select(comment => CostPattern().Match(comment.Text)).Where(match => match.Success)
            .ToDictionary(match => match.Groups["name"].Value, match => new CallCost(Number(match, "lowest"), match.Groups["allocated"].Success ? Number(match, "allocated") : 0));
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^cost (?<name>[\w.]+) lowest=(?<lowest>[0-9.]+) mean=[0-9.]+(?: allocated=(?<allocated>[0-9]+))?$")]
    private static partial Regex CostPattern();
}
