// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Transcript;

/// <summary>What the kernel's unit tests left on its console.</summary>
/// <param name="End">How they ended.</param>
/// <param name="Suites">One result for each suite, with the cases as its subtests.</param>
/// <param name="Problems">Damage in the results.</param>
public sealed record KunitRun(KunitEnd End, IReadOnlyList<KtapTest> Suites, IReadOnlyList<LocatedProblem> Problems)
{
    /// <summary>The cases, named <c>suite.case</c>.</summary>
    public IEnumerable<(string Name, KtapTest Test)> Cases =>
        from suite in Suites
        from test in suite.Subtests?.Tests ?? []
        select ($"{suite.Name}.{test.Name}", test);

    /// <summary>What failed, each with what the kernel said to it.</summary>
    public IEnumerable<string> Failures =>
        from test in Cases
        where !test.Test.Ok
        select $"{test.Name} failed: {string.Join(" | ", test.Test.Comments.Select(comment => comment.Text))}";
}
