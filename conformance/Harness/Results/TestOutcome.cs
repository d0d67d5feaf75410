// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Results;

/// <summary>How a test ended, as far as anybody asks.</summary>
public enum TestOutcome
{
    /// <summary>It ran and passed.</summary>
    Passed,

    /// <summary>It ran and failed.</summary>
    Failed,

    /// <summary>It was skipped, or did not come to its end. Nobody knows, so it counts as a failure.</summary>
    NotRun,
}
