// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Tool.Fuzz;

/// <summary>What is mutated, and so which command reads it.</summary>
public enum FuzzSubject
{
    /// <summary>C headers, read by <c>synos-abi extract</c>.</summary>
    Headers,

    /// <summary>Locks and facts files, read by <c>synos-abi diff</c>.</summary>
    Locks,
}
