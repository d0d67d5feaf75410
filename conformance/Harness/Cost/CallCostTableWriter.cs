// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Conformance.Harness.Cost;

/// <summary>Shows what each call costs from C, from the emitted stub and from the client.</summary>
public static class CallCostTableWriter
{
    /// <summary>How many times the instructions of C a stub may take.</summary>
    public const double RawLimit = 1.05;

    /// <summary>How many times the instructions of C the client may take.</summary>
    public const double ClientLimit = 1.25;

    // A refused query is an exception in the client, which nobody makes for speed.
    private static readonly (string Call, string? Raw, string? Client)[] Rows =
    [
        ("synos_register_consciousness", "synos_register_consciousness", "synos_register_consciousness"),
        ("synos_update_state", "synos_update_state", "synos_update_state"),
        ("synos_log_event", "synos_log_event", "synos_log_event"),
        ("synos_log_event", null, "synos_log_event_utf8"),
        ("synos_get_telemetry", "synos_get_telemetry", "synos_get_telemetry"),
        ("refused_query", "refused_query", null),
    ];

    /// <summary>The calls that a layer has a figure for: its method, and the call of C to compare with.</summary>
    public static IEnumerable<(string Method, string Call)> Measured(string layer) =>
        from row in Rows
        let method = layer == CallCost.Raw ? row.Raw : row.Client
        where method is not null
        select (method, row.Call);

    public static string Write(CallCosts costs)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{"instructions a call (bytes allocated)",-38}{"C",8}{"raw stub",22}{"client",22}");
        foreach (var (call, raw, client) in Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{client ?? raw,-38}{costs.Net(CallCost.C, call),8:0}");
            text.Append(Cell(costs, CallCost.Raw, raw, call)).Append(Cell(costs, CallCost.Client, client, call)).AppendLine();
        }
        return text.Append(CultureInfo.InvariantCulture, $"{"allowed",-38}{"",8}{$"{RawLimit:0.00}x",22}{$"{ClientLimit:0.00}x",22}").AppendLine().ToString();
    }

    /// <summary>Whether every call stays below its limit, and allocates nothing.</summary>
    public static bool GoalsReached(CallCosts costs) =>
        Measured(CallCost.Raw).All(call => costs.Ratio(CallCost.Raw, call.Method, call.Call) <= RawLimit && costs[$"{CallCost.Raw}.{call.Method}"].Allocated == 0)
        && Measured(CallCost.Client).All(call => costs.Ratio(CallCost.Client, call.Method, call.Call) <= ClientLimit && costs[$"{CallCost.Client}.{call.Method}"].Allocated == 0);

    private static string Cell(CallCosts costs, string layer, string? method, string call)
    {
        string cell = method is null ? "" : string.Create(
            CultureInfo.InvariantCulture, $"{costs.Net(layer, method):0} {costs.Ratio(layer, method, call):0.000}x ({costs[$"{layer}.{method}"].Allocated:0})");
        return $"{cell,22}";
    }
}
