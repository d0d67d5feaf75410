// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Verdict;

/// <summary>The verdict over a whole run: expected cases in their order, then extra ones.</summary>
public sealed record RunVerdict(IReadOnlyList<CaseVerdict> Cases)
{
    public bool Agreed => Cases.Count > 0 && Cases.All(verdict => verdict.Agreed);

    public IEnumerable<Disagreement> Disagreements => Cases.SelectMany(verdict => verdict.Disagreements);

    public CaseVerdict? Find(string name) => Cases.FirstOrDefault(verdict => verdict.Case == name);
}
