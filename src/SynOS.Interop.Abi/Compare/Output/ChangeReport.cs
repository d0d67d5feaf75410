// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Compare.Output;

/// <summary>What a command found out, for every form that it may be written in.</summary>
/// <param name="Command">The command, such as <c>diff</c>.</param>
/// <param name="Old">What was compared with: a file, or <c>REV:file</c>.</param>
/// <param name="New">What was compared.</param>
/// <param name="Changes">The changes in the order of their places; none when nothing could be compared.</param>
/// <param name="ExitCode">What the process returns.</param>
internal sealed record ChangeReport(string Command, string Old, string New, IReadOnlyList<Change> Changes, int ExitCode)
{
    /// <summary>What kept it from comparing, and what else there is to say.</summary>
    public IReadOnlyList<Diagnostic> Messages { get; init; } = [];

    /// <summary>Beginnings of locations that name a revision and not a folder, such as <c>v1.0:</c>.</summary>
    public IReadOnlyList<string> Revisions { get; init; } = [];

    /// <summary>How a breaking change counts: the user may want warnings only.</summary>
    public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Error;

    public int Count(ChangeKind kind) => Changes.Count(c => c.Kind == kind);
}
