// SPDX-License-Identifier: MIT
using SynOS.Interop;
using SynOS.Interop.Ring;

namespace SynOS.Daemon;

/// <summary>A question, and what is known with it.</summary>
public sealed record RecommendationRequest
{
    /// <summary>The question. Any program may have asked it: it is data, and escaped before it is shown.</summary>
    public required string Question { get; init; }

    /// <summary>Effective user of the process that asks, as seen from the initial user namespace.</summary>
    public uint UserId { get; init; }

    /// <summary>The process that asks, as seen from the initial pid namespace.</summary>
    public int ProcessId { get; init; }

    /// <summary>The daemon's state.</summary>
    public ConsciousnessState State { get; init; }

    /// <summary>The newest events that the policy lets this user hear of, oldest first.</summary>
    public IReadOnlyList<EventRecord> RecentEvents { get; init; } = [];

    /// <summary>Now, in nanoseconds since boot on CLOCK_MONOTONIC, as events have it.</summary>
    public ulong NowNanoseconds { get; init; }

    /// <summary>How long the answer may take.</summary>
    public TimeSpan TimeLeft { get; init; }
}
