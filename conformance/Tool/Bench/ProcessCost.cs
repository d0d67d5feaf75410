// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Tool.Bench;

/// <summary>What one run of a process took.</summary>
/// <param name="Duration">From its start to its end.</param>
/// <param name="Processor">Time of processors, which a busy machine does not make longer; several may have been used at once.</param>
/// <param name="PeakMemory">The most memory that it had at one time, in bytes.</param>
public sealed record ProcessCost(TimeSpan Duration, TimeSpan Processor, long PeakMemory);
