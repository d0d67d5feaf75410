// SPDX-License-Identifier: MIT
using System.Text.Json.Serialization;

namespace SynOS.Interop.Abi.Compare.Output;

/// <summary>What this tool writes of SARIF 2.1.0, which code reviews read.</summary>
internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema,
    string Version,
    IReadOnlyList<SarifLog.Run> Runs)
{
    internal sealed record Run(Tool Tool, IReadOnlyList<Invocation> Invocations, string ColumnKind, IReadOnlyList<Result> Results);

    internal sealed record Tool(Driver Driver);

    internal sealed record Driver(string Name, string Version, IReadOnlyList<Rule> Rules);

    internal sealed record Rule(string Id, Message ShortDescription, string HelpUri);

    internal sealed record Invocation(bool ExecutionSuccessful, int ExitCode, IReadOnlyList<Notification> ToolExecutionNotifications);

    internal sealed record Notification(Reference Descriptor, string Level, Message Message, IReadOnlyList<Location> Locations);

    internal sealed record Reference(string Id);

    internal sealed record Result(
        string RuleId,
        int RuleIndex,
        string Level,
        Message Message,
        IReadOnlyList<Location> Locations,
        IReadOnlyDictionary<string, string> PartialFingerprints,
        Properties Properties);

    internal sealed record Properties(string Key, string Kind, string Rule, IReadOnlyList<string> Reach, string Where, IReadOnlyList<string> Targets);

    internal sealed record Message(string Text);

    internal sealed record Location(PhysicalLocation PhysicalLocation);

    internal sealed record PhysicalLocation(ArtifactLocation ArtifactLocation, Region? Region);

    internal sealed record ArtifactLocation(string Uri, string? UriBaseId);

    internal sealed record Region(int StartLine, int StartColumn);
}
