// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace SynOS.Interop.Abi.Report;

/// <summary>Reads a file of witnesses, whose form docs/REPORT.md describes.</summary>
internal static class WitnessFileReader
{
    private const string Remedy = "To go on: see docs/REPORT.md for the form of the file.";

    /// <summary>Null when there is an error; the reason is in <paramref name="diagnostics"/>.</summary>
    public static IReadOnlyList<WitnessStatement>? Read(string path, DiagnosticBag diagnostics)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return
            [
                .. Member(document.RootElement, "witnesses", JsonValueKind.Array).EnumerateArray().Select(ReadOne)
            ];
        }
        catch (JsonException e) when (e.LineNumber is { } line)
        {
            diagnostics.Error(DiagnosticIds.BrokenWitnessFile, new SourceLocation(path, (int)line + 1, (int)(e.BytePositionInLine ?? 0) + 1), $"the file of witnesses is not JSON. {Remedy}");
        }
        catch (JsonException e)
        {
            diagnostics.Error(DiagnosticIds.BrokenWitnessFile, new SourceLocation(path, 0, 0), $"the file of witnesses says nothing that can be shown: {e.Message}. {Remedy}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticIds.BrokenWitnessFile, new SourceLocation(path, 0, 0), $"the file of witnesses cannot be read: {e.Message} {Remedy}");
        }

        return null;
    }

    private static WitnessStatement ReadOne(JsonElement element)
    {
        var name = Member(element, "name", JsonValueKind.String).GetString()!;
        var statement = new WitnessStatement(
            name,
            Text(element, "how"),
            Text(element, "target"),
            Count(element, "compared", name),
            Count(element, "unequal", name),
            element.TryGetProperty("skipped", out _) ? Count(element, "skipped", name) : 0,
            element.TryGetProperty("objections", out var objections) && objections.ValueKind == JsonValueKind.Array
                ? [.. objections.EnumerateArray().Select(o => o.ValueKind == JsonValueKind.String ? o.GetString()! : o.GetRawText())]
                : []);
        return statement.Unequal <= statement.Compared
            ? statement
            : throw new JsonException($"'{name}' denies more facts than it was asked about");
    }

    private static JsonElement Member(JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw new JsonException($"there is no '{name}' that is a JSON {(kind == JsonValueKind.Array ? "array" : "string")}");

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString()! : "";

    private static long Count(JsonElement element, string name, string witness) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Number && member.TryGetInt64(out var count) && count >= 0
            ? count
            : throw new JsonException($"'{witness}' has no '{name}' that is a number");
}
