// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Cost;

/// <summary>What one call cost.</summary>
/// <param name="Instructions">The lowest of many samples.</param>
/// <param name="Allocated">Bytes that the samples allocated together; 0 in C.</param>
public sealed record CallCost(double Instructions, double Allocated)
{
    /// <summary>The call from C, through libc.</summary>
    public const string C = "C";

    /// <summary>The call through its emitted stub.</summary>
    public const string Raw = "raw";

    /// <summary>The call through the client.</summary>
    public const string Client = "client";
}
