// SPDX-License-Identifier: MIT
using System.Diagnostics;

namespace SynOS.CommandLine.Reading;

/// <summary>The clock of the kernel's time stamps, CLOCK_MONOTONIC, which is also that of <see cref="Stopwatch"/>.</summary>
internal static class KernelClock
{
    public static ulong NowNanoseconds => (ulong)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));

    /// <summary>When that clock was 0. It goes as the other clocks of the machine are set, and without the time in which the machine slept.</summary>
    public static DateTimeOffset Start => DateTimeOffset.UtcNow.AddTicks(-(long)(NowNanoseconds / (ulong)TimeSpan.NanosecondsPerTick));
}
