// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.KernelCost;

/// <summary>What one call cost.</summary>
/// <param name="Instructions">The lowest of many samples.</param>
/// <param name="Allocated">Bytes that the samples allocated together; 0 in C.</param>
public sealed record CallCost(double Instructions, double Allocated);
