// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace SynOS.Interop.Abi.Compare.Output;

/// <summary>Writes a report for machines.</summary>
internal static class JsonChangeWriter
{
    /// <summary>Raised when a reader of before would misread; new members do not raise it.</summary>
    private const int Version = 1;

    public static string Write(ChangeReport report)
    {
        var document = new ChangeDocument(
            Version,
            ToolVersion.Text,
            report.Command,
            report.Old,
            report.New,
            report.ExitCode,
            new ChangeDocument.Totals(report.Count(ChangeKind.Breaking), report.Count(ChangeKind.Additive), report.Count(ChangeKind.Neutral)),
            [.. report.Changes.Select(Item)],
            [.. report.Messages.Select(m => new ChangeDocument.Remark(m.Severity.ToString().ToLowerInvariant(), m.Id, m.Message, Place(m.Location)))]);
        return JsonSerializer.Serialize(document, OutputJson.Readable.ChangeDocument) + "\n";
    }

    private static ChangeDocument.Item Item(Change change) => new(
        change.KindName,
        change.Id,
        change.Rule.Name,
        change.Key,
        change.RenamedTo,
        change.ReachNames,
        change.Targets.IsEvery ? "all" : change.Where,
        [.. change.Targets.Select(t => t.Name)],
        change.IsComment,
        change.What,
        change.Consequence,
        Place(change.Location));

    private static ChangeDocument.Place Place(SourceLocation location) => new(location.File, location.Line, location.Column);
}
