// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Tool.Fuzz;

/// <summary>What a run of mutated inputs found.</summary>
/// <param name="Inputs">How many were read.</param>
/// <param name="Faults">For each that was not answered as it must be: what happened, and where the input is kept.</param>
public sealed record FuzzResult(int Inputs, IReadOnlyList<string> Faults);
