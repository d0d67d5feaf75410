// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Results;

/// <summary>How one test ended.</summary>
/// <param name="Name">Its full name, a theory's data included.</param>
/// <param name="Outcome">Whether it passed. What was skipped, or never came to run, has not.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Output">What it measured, as it printed it; empty for most.</param>
public sealed record TestResult(string Name, TestOutcome Outcome, TimeSpan Duration, string Output)
{
    private const string Root = "SynOS.Conformance.";

    public bool Passed => Outcome == TestOutcome.Passed;

    /// <summary>The folder of the suite that it is in.</summary>
    public string Area => string.Join('/', Parts.SkipLast(2));

    /// <summary>Its name as a sentence, without the data.</summary>
    public string Sentence => Parts[^1].Replace('_', ' ');

    // Data of a theory may have dots in it.
    private string[] Parts => Name.Split('(')[0].Replace(Root, "", StringComparison.Ordinal).Split('.');
}
