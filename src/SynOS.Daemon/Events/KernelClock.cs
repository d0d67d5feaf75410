// SPDX-License-Identifier: MIT
namespace SynOS.Daemon.Events;

/// <summary>The clock by which the kernel stamps events: the system's <see cref="TimeProvider"/> counts on CLOCK_MONOTONIC too.</summary>
internal static class KernelClock
{
    /// <summary>Nanoseconds since boot.</summary>
    public static ulong Nanoseconds(TimeProvider clock) =>
        (ulong)((UInt128)(ulong)clock.GetTimestamp() * 1_000_000_000 / (ulong)clock.TimestampFrequency);
}
