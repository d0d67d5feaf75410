// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Report;

/// <summary>What somebody found who knows layouts without having them from the facts, such as another compiler.</summary>
/// <param name="Name">Who.</param>
/// <param name="How">How it measures; may be empty.</param>
/// <param name="Target">The target that it speaks for; empty when for all.</param>
/// <param name="Compared">How many facts it was asked about.</param>
/// <param name="Unequal">How many it denies.</param>
/// <param name="Skipped">How many it cannot tell.</param>
/// <param name="Objections">What it says against them.</param>
internal sealed record WitnessStatement(
    string Name, string How, string Target, long Compared, long Unequal, long Skipped, IReadOnlyList<string> Objections);
