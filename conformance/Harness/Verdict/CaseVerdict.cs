// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Verdict;

/// <summary>What became of one case: the masked lines side by side, and where they differ.</summary>
public sealed record CaseVerdict(
    string Case,
    MaskedLine? Expected,
    MaskedLine? C,
    MaskedLine? CSharp,
    IReadOnlyList<Disagreement> Disagreements)
{
    public bool Agreed => Disagreements.Count == 0;
}
