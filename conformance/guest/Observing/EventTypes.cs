// SPDX-License-Identifier: MIT

using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Observing;

/// <summary>The types of events, as the kernel shows them.</summary>
internal static class EventTypes
{
    private static readonly (uint Number, string Name)[] All =
    [
        // synos-abi: each const SYNOS_EVENT_: (synos_ai.{name}, "{word}"),
        (synos_ai.SYNOS_EVENT_SYSCALL, "syscall"),
        (synos_ai.SYNOS_EVENT_SECURITY, "security"),
        (synos_ai.SYNOS_EVENT_NETWORK, "network"),
        (synos_ai.SYNOS_EVENT_FILESYSTEM, "filesystem"),
        // synos-abi: end
    ];

    /// <summary>All of them, a bit each, as the sysctl event_mask has them.</summary>
    public static uint Mask => All.Aggregate(0u, (mask, type) => mask | 1u << (int)type.Number);

    public static string NameOf(uint number) => Array.Find(All, type => type.Number == number).Name ?? "unknown";

    /// <summary>Null for a word that is none.</summary>
    public static uint? Find(string name) => Array.Find(All, type => type.Name == name) is { Number: > 0 } found ? found.Number : null;
}
