// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Conformance.Harness.Qemu;

namespace SynOS.Conformance.Harness.Cost;

/// <summary>What the programs <c>cost</c>, of C, and <c>cost_csharp</c> measured in one guest that counts instructions, by name.</summary>
public sealed partial class CallCosts
{
    /// <summary>The program of C, which any kernel runs.</summary>
    public const string CProgram = "cost";

    /// <summary>The program of C#, which takes a kernel with SynOS.</summary>
    public const string CSharpProgram = "cost_csharp";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, CallCost> _costs;

    private CallCosts(Dictionary<string, CallCost> costs) => _costs = costs;

    public CallCost this[string name] => _costs.TryGetValue(name, out CallCost? cost) ? cost : throw new InvalidOperationException($"the guest measured no '{name}'");

    /// <summary>Boots a kernel and runs programs in it, each of which writes notes of what it measured.</summary>
    public static async Task<CallCosts> MeasureAsync(string kernel, params string[] programs)
    {
        GuestRun run = await Repository.RunGuestAsync(new GuestOptions { Programs = programs, CountInstructions = true, Limit = Limit }, kernel);
        return Read(run.Notes());
    }

    /// <summary>Takes the notes from among the lines.</summary>
    public static CallCosts Read(IEnumerable<string> lines) => new(
        lines.Select(line => CostPattern().Match(line)).Where(match => match.Success)
            .ToDictionary(match => match.Groups["name"].Value, match => new CallCost(Number(match, "lowest"), match.Groups["allocated"].Success ? Number(match, "allocated") : 0)));

    /// <summary>How many times the instructions of C a call takes, without what lies between two readings of the counter.</summary>
    public double Ratio(string layer, string method, string call) => Net(layer, method) / Net(CallCost.C, call);

    /// <summary>Instructions of a call alone. The two programs read the counter differently, which is not the call's cost.</summary>
    public double Net(string layer, string method) => layer == CallCost.C
        ? this[method].Instructions - this["empty"].Instructions
        : this[$"{layer}.{method}"].Instructions - this["raw.empty"].Instructions;

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^cost (?<name>[\w.]+) lowest=(?<lowest>[0-9.]+) mean=[0-9.]+(?: allocated=(?<allocated>[0-9]+))?$")]
    private static partial Regex CostPattern();
}
