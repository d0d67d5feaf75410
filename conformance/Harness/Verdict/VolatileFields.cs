// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace SynOS.Conformance.Harness.Verdict;

/// <summary>What differs from run to run by nature, by name. Everything else is compared byte for byte.</summary>
internal static partial class VolatileFields
{
    private static readonly Dictionary<string, string> StructOfCall = new()
    {
        ["synos_register_consciousness"] = "synos_consciousness_state",
        ["synos_update_state"] = "synos_consciousness_state",
        ["synos_query_recommendation"] = "synos_recommendation",
        ["synos_log_event"] = "synos_ai_event",
        ["synos_get_telemetry"] = "synos_telemetry",
    };

    // Of the structures that calls take or give: counters and clocks, and the caller's own process id.
    private static readonly HashSet<string> OfStruct =
    [
        "synos_telemetry.syscall_count",
        "synos_telemetry.security_events",
        "synos_telemetry.cpu_time_ns",
        "synos_telemetry.memory_bytes",
        "synos_ai_event.pid",
    ];

    public static string? StructFor(string call) => StructOfCall.GetValueOrDefault(call);

    public static bool IsVolatile(string structName, string field) => OfStruct.Contains($"{structName}.{field}");

    /// <summary>Replaces the volatile values in the text of a /proc/synos file; <paramref name="key"/> is the file's name.</summary>
    public static string MaskText(string key, string text) => key switch
    {
        // "0 ns" and "none" say that nobody ever registered: they are not volatile.
        "consciousness" => ConsciousnessPattern().Replace(text, "$1<number>"),
        "telemetry" => TelemetryPattern().Replace(text, "$1<number>"),
        "version" => VersionPattern().Replace(text, "$1<release>"),
        "events" => EventsPattern().Replace(text, "seq=<number> time=<number>$1pid=<number>"),
        _ => text,
    };

    [GeneratedRegex(@"^(Last Update: |Daemon PID: )[1-9][0-9]*", RegexOptions.Multiline)]
    private static partial Regex ConsciousnessPattern();

    [GeneratedRegex(@"^([A-Z][A-Za-z ]*: )[0-9]+", RegexOptions.Multiline)]
    private static partial Regex TelemetryPattern();

    [GeneratedRegex(@"^(Kernel Release: )\S+", RegexOptions.Multiline)]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"^seq=[0-9]+ time=[0-9]+( type=\w+ severity=[0-9]+ )pid=[0-9]+", RegexOptions.Multiline)]
    private static partial Regex EventsPattern();
}
