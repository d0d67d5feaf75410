// SPDX-License-Identifier: MIT
namespace SynOS.Interop;

/// <summary>What <c>/proc/synos/consciousness</c> shows. The state outlives the daemon that published it.</summary>
/// <param name="State">The last state.</param>
/// <param name="LastUpdateNanoseconds">When it was published, in nanoseconds since boot on CLOCK_MONOTONIC; 0 if never.</param>
/// <param name="DaemonProcessId">The registered process, or null if there is none.</param>
public sealed record ConsciousnessReport(ConsciousnessState State, ulong LastUpdateNanoseconds, int? DaemonProcessId);
