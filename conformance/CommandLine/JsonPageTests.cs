// SPDX-License-Identifier: MIT
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Rendering;
using SynOS.CommandLine.Settings;
using Xunit;

namespace SynOS.Conformance.CommandLine;

/// <summary>docs/CLI.md shows every document that <c>--json</c> writes, with all of its members and no others.</summary>
public sealed partial class JsonPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/CLI.md"));

    // In the order of the page.
    private static readonly JsonNode[] Documents =
    [
        Node(JsonSerializer.SerializeToNode(Examples.Status, CliJson.Default.StatusModel)),
        Node(JsonSerializer.SerializeToNode(new AnswerModel("q", "r", 1, 2), CliJson.Default.AnswerModel)),
        Node(JsonSerializer.SerializeToNode(new LoggedModel("security", 1, "d", false), CliJson.Default.LoggedModel)),
        Node(JsonSerializer.SerializeToNode(Examples.Latest[0], CliJson.Default.EventModel)),
        Node(JsonSerializer.SerializeToNode(new LossModel(1), CliJson.Default.LossModel)),
        Node(JsonSerializer.SerializeToNode(Examples.Telemetry, CliJson.Default.TelemetryModel)),
        Node(JsonSerializer.SerializeToNode(Examples.Monitor, CliJson.Default.MonitorModel)),
        Node(JsonSerializer.SerializeToNode([Setting.All[0].With("1")], CliJson.Default.IReadOnlyListSettingModel)),
        Node(JsonSerializer.SerializeToNode(Examples.Doctor, CliJson.Default.DoctorModel)),
        Node(JsonSerializer.SerializeToNode(Examples.Bench, CliJson.Default.BenchModel)),
    ];

    [Fact]
    public void The_page_has_every_document_with_its_members()
    {
        JsonNode[] shown = [.. Block().Matches(Page).Select(match => Node(JsonNode.Parse(match.Groups[1].Value)))];

        Assert.Equal(Documents.Length, shown.Length);
        Assert.All(Documents.Zip(shown), pair => Assert.Equal(Members(pair.First, pair.Second), Members(pair.Second, pair.Second)));
    }

    [Fact]
    public void A_document_is_ASCII_in_one_line_whatever_others_wrote()
    {
        string line = JsonSerializer.Serialize(Examples.Monitor, CliJson.Default.MonitorModel);

        Assert.True(System.Text.Ascii.IsValid(line));
        Assert.DoesNotContain(line, char.IsControl);
    }

    private static JsonNode Node(JsonNode? node) => node!;

    // Paths of all members, but not of those below an object or a list that the page leaves empty: it is shown elsewhere.
    private static SortedSet<string> Members(JsonNode node, JsonNode page, string path = "")
    {
        var members = new SortedSet<string>(StringComparer.Ordinal);
        foreach ((string name, JsonNode? value) in node is JsonArray list ? list.Select(item => ("[]", item)) : ((JsonObject)node).Select(pair => (pair.Key, pair.Value)))
        {
            members.Add($"{path}.{name}");
            JsonNode? shown = page is JsonArray shownList ? shownList[0] : page[name];
            if (value is JsonObject or JsonArray && shown is JsonObject { Count: > 0 } or JsonArray { Count: > 0 } && shown.GetType() == value!.GetType())
                members.UnionWith(Members(value, shown, $"{path}.{name}"));
        }

        return members;
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
