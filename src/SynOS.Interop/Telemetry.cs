// SPDX-License-Identifier: MIT
namespace SynOS.Interop;

/// <summary>Counters since boot.</summary>
/// <param name="SyscallCount">SynOS calls that succeeded; stays at its maximum.</param>
/// <param name="SecurityEvents">Accepted events of type <see cref="EventType.Security"/>; stays at its maximum.</param>
/// <param name="CpuTimeNanoseconds">CPU time used by the system: user, nice, system and interrupt time, summed over all CPUs. Idle and stolen time is not used.</param>
/// <param name="MemoryBytes">Memory in use.</param>
public readonly record struct Telemetry(uint SyscallCount, uint SecurityEvents, ulong CpuTimeNanoseconds, ulong MemoryBytes)
{
    /// <summary><see cref="CpuTimeNanoseconds"/> in the resolution of <see cref="TimeSpan"/>, 100 ns.</summary>
    public TimeSpan CpuTime => TimeSpan.FromTicks((long)(CpuTimeNanoseconds / (ulong)TimeSpan.NanosecondsPerTick));
}
