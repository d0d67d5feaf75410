// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;

namespace SynOS.Interop.Abi.Report;

/// <summary>What a page is made of.</summary>
/// <param name="Source">The header as C programs include it, or the name of the lock.</param>
/// <param name="Facts">The facts.</param>
internal sealed record ReportRequest(string Source, FactSet Facts)
{
    /// <summary>The older facts to compare with; null when the page shows one version.</summary>
    public FactSet? Old { get; init; }

    public string OldSource { get; init; } = "";

    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>Who confirms the layouts; null when nobody was asked.</summary>
    public IReadOnlyList<WitnessStatement>? Witnesses { get; init; }
}
