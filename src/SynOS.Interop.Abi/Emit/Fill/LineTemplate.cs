// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace SynOS.Interop.Abi.Emit.Fill;

/// <summary>
/// A mark that has its text with it: <c>each const SYNOS_EVENT_: [{name}] = "{word}",</c> gives a line for each fact of a kind
/// whose name begins alike, <c>list</c> the same without a separator behind the last, and
/// <c>all const SYNOS_EVENT_: default {bits}</c> one line about all of them. A <c>\n</c> in it begins a new line.
/// </summary>
internal static partial class LineTemplate
{
    private static readonly char[] Separators = [',', '|', '\\', ' ', '\t', '\n'];

    public static bool Is(string words) => Start().IsMatch(words);

    public static string Fill(string words, FactSet facts)
    {
        var match = Form().Match(words);
        if (!match.Success)
            throw new FillException($"'{words}' is not 'each|list|all const|call|errno PREFIX: TEXT'.");
        var (kind, prefix, text) = (match.Groups["kind"].Value, match.Groups["prefix"].Value, match.Groups["text"].Value.Replace("\\n", "\n", StringComparison.Ordinal));
        var rows = kind switch
        {
            "const" => TemplateRow.Constants(prefix, facts),
            "call" => TemplateRow.Calls(prefix, facts),
            _ => TemplateRow.Errnos(prefix, facts),
        };
        if (rows.Count == 0)
            throw new FillException($"no {kind} of the facts begins with '{prefix}', so there is nothing to fill in. Correct the name, or remove the mark.");
        if (match.Groups["form"].Value == "all")
            rows = [TemplateRow.Together(rows)];
        var filled = string.Concat(rows.Select(row => Place().Replace(text, place => row.Value(place.Groups[1].Value)) + "\n"));
        return match.Groups["form"].Value == "list" ? filled.TrimEnd(Separators) + "\n" : filled;
    }

    [GeneratedRegex("^(each|list|all) ")]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?<form>each|list|all) (?<kind>const|call|errno) (?<prefix>\w+): (?<text>.+)$")]
    private static partial Regex Form();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
