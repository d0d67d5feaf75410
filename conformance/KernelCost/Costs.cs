// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Conformance.Qemu;
using SynOS.Conformance.Transcript;

namespace SynOS.Conformance.KernelCost;

/// <summary>What the program <c>cost</c> measured in a guest that counts instructions; by name, the lowest of many samples.</summary>
internal static partial class Costs
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<IReadOnlyDictionary<string, double>> MeasureAsync(string kernel)
    {
        GuestRun run = await Repository.CreateRunner(await Repository.WriteImageAsync(kernel), kernel)
            .RunAsync(new GuestOptions { Programs = ["cost"], CountInstructions = true, Limit = Limit });
        run.EnsureCompleted();
        if (run.Failures.ToList() is { Count: > 0 } failures)
            throw new InvalidOperationException(string.Join('\n', failures) + "\n" + run.Describe());
        return Read(run.Results!.Find("cost")!.Subtests!);
    }

    private static Dictionary<string, double> Read(KtapSuite suite) =>
        suite.Tests.SelectMany(test => test.Comments).Select(comment => CostPattern().Match(comment.Text)).Where(match => match.Success)
            .ToDictionary(match => match.Groups["name"].Value, match => double.Parse(match.Groups["lowest"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^cost (?<name>\w+) lowest=(?<lowest>[0-9.]+) ")]
    private static partial Regex CostPattern();
}
