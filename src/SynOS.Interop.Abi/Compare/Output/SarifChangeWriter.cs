// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace SynOS.Interop.Abi.Compare.Output;

/// <summary>Writes a report for code review: each change becomes a remark at its line.</summary>
internal static class SarifChangeWriter
{
    private const string SourceRoot = "%SRCROOT%";

    public static string Write(ChangeReport report)
    {
        var rules = report.Changes.Select(c => c.Id).Distinct().Order(StringComparer.Ordinal).ToList();
        var run = new SarifLog.Run(
            new SarifLog.Tool(new SarifLog.Driver("synos-abi", ToolVersion.Text, [.. rules.Select(id => new SarifLog.Rule(id, new SarifLog.Message(ChangeTitles.Of(id)), $"docs/diagnostics/{id}.md"))])),
            [new SarifLog.Invocation(report.ExitCode != 2, report.ExitCode, [.. report.Messages.Select(m => Notification(m, report))])],
            "unicodeCodePoints",
            [.. report.Changes.Select(c => Result(c, rules.IndexOf(c.Id), report))]);
        var log = new SarifLog("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", [run]);
        return JsonSerializer.Serialize(log, OutputJson.Readable.SarifLog) + "\n";
    }

    private static SarifLog.Result Result(Change change, int rule, ChangeReport report) => new(
        change.Id,
        rule,
        change.Kind != ChangeKind.Breaking ? "note" : Level(report.Severity),
        new SarifLog.Message($"{change.What} ({change.KindName}): {change.Effect}"),
        [Location(change.Location, report)],
        // The same change is the same remark when lines before it move.
        new Dictionary<string, string>(StringComparer.Ordinal) { ["change/v1"] = $"{change.Key}: {change.What}" },
        new SarifLog.Properties(change.Key, change.KindName, change.Rule.Name, change.ReachNames, change.Targets.IsEvery ? "all" : change.Where, [.. change.Targets.Select(t => t.Name)]));

    private static SarifLog.Notification Notification(Diagnostic message, ChangeReport report) => new(
        new SarifLog.Reference(message.Id), Level(message.Severity), new SarifLog.Message(message.Message), [Location(message.Location, report)]);

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    private static SarifLog.Location Location(SourceLocation location, ChangeReport report)
    {
        var file = location.File;
        if (report.Revisions.FirstOrDefault(r => file.StartsWith(r, StringComparison.Ordinal)) is { } revision)
            file = file[revision.Length..];
        else if (Path.IsPathRooted(file) && Path.GetRelativePath(Environment.CurrentDirectory, file) is var relative && !relative.StartsWith("..", StringComparison.Ordinal))
            file = relative;
        var region = location.Line == 0 ? null : new SarifLog.Region(location.Line, Math.Max(1, location.Column));
        var uri = string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
        return new SarifLog.Location(new SarifLog.PhysicalLocation(
            Path.IsPathRooted(file) ? new SarifLog.ArtifactLocation("file://" + uri, null) : new SarifLog.ArtifactLocation(uri, SourceRoot),
            region));
    }
}
