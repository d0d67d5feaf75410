// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Interop.Abi.Emit;

/// <summary>Two tables in Markdown for a page about the calls: what they are, and when they give which error.</summary>
internal static class CallTableEmitter
{
    public static string EmitCalls(EmitRequest request)
    {
        var text = new StringBuilder("| number | call | argument | what it does |\n|---|---|---|---|\n");
        foreach (var call in CallErrnos.Calls(request))
        {
            var arguments = string.Join(", ", call.Parameters.Select(Argument));
            text.Append(CultureInfo.InvariantCulture, $"| {call.Number} | {MarkdownText.Code(call.Name)} | {(arguments.Length == 0 ? "" : MarkdownText.Code(arguments))} | {Purpose(call, request.Facts)} |\n");
        }

        return text.ToString();
    }

    /// <summary>One row a cause, in the order of the checks.</summary>
    public static string EmitErrors(EmitRequest request)
    {
        var text = new StringBuilder("| call | errno | when |\n|---|---|---|\n");
        foreach (var call in CallErrnos.Calls(request))
        {
            var name = MarkdownText.Code(call.Name);
            foreach (var errno in CallErrnos.Of(call, request.Facts))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {name} | {MarkdownText.Code(errno.Name)} | {MarkdownText.Cell(errno.Cause)} |\n");
                name = "";
            }
        }

        return text.ToString();
    }

    private static string Argument(ParameterFact parameter) =>
        parameter is { IsPointer: true, Direction: "in" } ? "const " + parameter.Type.Spelling : parameter.Type.Spelling;

    private static string Purpose(CallFact call, FactSet facts) =>
        facts.Docs.TryGetValue(call.Key, out var doc) ? MarkdownText.Cell(doc.Split('\n')[0]) : "";
}
