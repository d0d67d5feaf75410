// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Transcript;

/// <summary>A KTAP suite: a version line, a plan, and as many results as the plan says.</summary>
/// <param name="Planned">Number of results promised; null when the plan is missing.</param>
/// <param name="Tests">Results, in order.</param>
/// <param name="Header">Comments before the plan.</param>
/// <param name="BailOut">Why the suite gave up, when it did.</param>
public sealed record KtapSuite(
    int? Planned,
    IReadOnlyList<KtapTest> Tests,
    IReadOnlyList<KtapComment> Header,
    string? BailOut)
{
    /// <summary>Every promised result is there, at every depth.</summary>
    public bool IsComplete =>
        Planned == Tests.Count && BailOut is null && Tests.All(test => test.Subtests?.IsComplete ?? true);

    public KtapTest? Find(string name) => Tests.FirstOrDefault(test => test.Name == name);
}
