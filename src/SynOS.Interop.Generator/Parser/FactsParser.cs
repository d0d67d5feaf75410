// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Sorts the lines of a facts file. Any text is accepted: what cannot be read becomes a diagnostic.</summary>
internal static class FactsParser
{
    private const string Identifier = "[A-Za-z_][A-Za-z0-9_]*";

    private static readonly Regex Targets = new(@" @[a-z0-9_]+(,[a-z0-9_]+)*$");
    private static readonly Regex Named = new($@"^((?<kind>const) (?<name>{Identifier})|(?<kind>struct) (?<name>{Identifier}(\.{Identifier})*)) (?<value>.+)$");
    private static readonly Regex Call = new($@"^call (?<number>[0-9]+) (?<name>{Identifier})(?<value>\(.*\) .+)$");
    private static readonly Regex Place = new(@"^at (?<key>[a-z]+ \S+) (?<path>.+):(?<line>[0-9]+):(?<column>[0-9]+)$");
    private static readonly Regex Doc = new(@"^doc (?<key>[a-z]+ \S+) (?<text>.*)$");

    /// <summary>Kinds that the product's facts have or will have, and C# cannot express yet.</summary>
    private static readonly Regex Unsupported = new(@"^(?<kind>union|enum|ioctl|netlink|ring|skip) (?<name>\S+)(?<value>.*)$");

    public static FactsFile Parse(FactsInput input)
    {
        var file = new FactsFile();
        string[] lines = input.Text.Split('\n');

        // Places first: every later diagnostic wants to point at the header.
        for (int i = 0; i < lines.Length; i++)
            ReadPlace(file, lines[i], new LocationModel(input.Path, i, 0, lines[i].Length));
        for (int i = 0; i < lines.Length; i++)
            ReadLine(file, lines[i].TrimEnd('\r'), new LocationModel(input.Path, i, 0, lines[i].Length));
        return file;
    }

    private static void ReadPlace(FactsFile file, string line, LocationModel where)
    {
        Match place = Place.Match(line.TrimEnd('\r'));
        if (!place.Success)
            return;
        string key = place.Groups["key"].Value;
        string name = key.Substring(key.LastIndexOfAny([' ', '.']) + 1);
        if (!int.TryParse(place.Groups["line"].Value, out int row) || !int.TryParse(place.Groups["column"].Value, out int column) || row < 1 || column < 1)
            file.ReportBroken(where, line, "A location is not a line and a column that count from 1");
        else
            file.Places[key] = new LocationModel(PathOf(place.Groups["path"].Value, where.Path), row - 1, column - 1, name.Length);
    }

    /// <summary>Facts that are committed name the header relative to themselves.</summary>
    private static string PathOf(string path, string factsFile) =>
        path.StartsWith("/", StringComparison.Ordinal) || Path.GetDirectoryName(factsFile) is not { Length: > 0 } folder ? path : Path.GetFullPath(Path.Combine(folder, path));

    private static void ReadLine(FactsFile file, string line, LocationModel where)
    {
        if (line.Length == 0 || line[0] == '#' || Place.IsMatch(line))
            return;
        // Errors are in the documentation that C# shows.
        if (line.StartsWith("errno ", StringComparison.Ordinal))
            return;
        if (line.StartsWith("header ", StringComparison.Ordinal) && line.Length > "header ".Length)
        {
            file.Header = line.Substring("header ".Length);
            return;
        }

        if (Doc.Match(line) is { Success: true } doc)
        {
            file.Docs[doc.Groups["key"].Value] = Unescape(doc.Groups["text"].Value);
            return;
        }

        Match targets = Targets.Match(line);
        string bare = targets.Success ? line.Substring(0, targets.Index) : line;
        if (ReadFact(bare, line, where) is not { } fact)
            file.ReportBroken(where, line, "This is not a fact");
        else if (targets.Success)
            file.AddDiffering(fact);
        else
            Add(file, fact);
    }

    private static Fact? ReadFact(string bare, string line, LocationModel where)
    {
        if (Call.Match(bare) is { Success: true } call)
            return new Fact("call", call.Groups["name"].Value, call.Groups["number"].Value + " " + call.Groups["value"].Value, line, where);
        Match named = Named.Match(bare);
        if (!named.Success)
            named = Unsupported.Match(bare);
        return named.Success
            ? new Fact(named.Groups["kind"].Value, named.Groups["name"].Value, named.Groups["value"].Value, line, where)
            : null;
    }

    private static void Add(FactsFile file, Fact fact)
    {
        if (file.Facts.TryGetValue(fact.Key, out Fact? first))
        {
            // The location is the fact's own line: the header has the name once, the facts have it twice.
            string other = string.Format(CultureInfo.InvariantCulture, "line {0} of the facts has the name already", first.Where.Line + 1);
            file.Diagnostics.Add(new DiagnosticModel(GeneratorDiagnostics.DuplicateName, fact.Where, fact.Key, other));
            return;
        }

        file.Facts.Add(fact.Key, fact);
    }

    private static string Unescape(string text) => Regex.Replace(text, @"\\(.)", match => match.Groups[1].Value == "n" ? "\n" : match.Groups[1].Value);
}
