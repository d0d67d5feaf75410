// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Compare.Output;

/// <summary>The JSON form of a report, as docs/LOCK.md describes it. A reader of one version may ignore what it does not know.</summary>
internal sealed record ChangeDocument(
    int Version,
    string Tool,
    string Command,
    string Old,
    string New,
    int ExitCode,
    ChangeDocument.Totals Counts,
    IReadOnlyList<ChangeDocument.Item> Changes,
    IReadOnlyList<ChangeDocument.Remark> Messages)
{
    internal sealed record Totals(int Breaking, int Additive, int Neutral);

    internal sealed record Item(
        string Kind,
        string Id,
        string Rule,
        string Key,
        string? RenamedTo,
        IReadOnlyList<string> Reach,
        string Where,
        IReadOnlyList<string> Targets,
        bool Comment,
        string What,
        string Consequence,
        Place Location);

    internal sealed record Remark(string Severity, string Id, string Text, Place Location);

    internal sealed record Place(string File, int Line, int Column);
}
