// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Sorts the lines of a facts file. Any text is accepted: what cannot be read becomes a diagnostic.</summary>
internal static class FactsParser
{
    private const string Identifier = "[A-Za-z_][A-Za-z0-9_]*";
    private const string Nested = $"{Identifier}(::{Identifier})*";

    /// <summary>Longer names are a broken file: C# has a limit for the names in an assembly.</summary>
    private const int LongestName = 400;

    private static readonly Regex Targets = new("^(?<targets>[a-z0-9_]+(,[a-z0-9_]+)*)$");
    private static readonly Regex Named = new(
        $@"^(?<kind>const|typedef) (?<name>{Identifier}) (?<value>.+)$"
        + $@"|^(?<kind>struct|union|enum) (?<name>{Nested}(\.{Identifier})?) (?<value>.+)$"
        + $@"|^(?<kind>errno) (?<name>{Identifier}\.{Identifier})(?<value>)$");

    private static readonly Regex Call = new($@"^call (?<number>[0-9]+) (?<name>{Identifier})(?<value>\(.*\) .+)$");
    private static readonly Regex Place = new(@"^at (?<key>[a-z]+ \S+) (?<path>.+):(?<line>[0-9]{1,9}):(?<column>[0-9]{1,9})$");
    private static readonly Regex Doc = new(@"^doc (?<key>[a-z]+ \S+) (?<text>.*)$");

    private static readonly Regex MeasuredTargets = new("^targets [a-z0-9_]+(,[a-z0-9_]+)*\r?$");

    public static FactsFile Parse(FactsInput input)
    {
        string[] lines = input.Text.Split('\n');
        var file = new FactsFile(new TargetSet(Measured(lines)));

        // Places first: every later diagnostic wants to point at the header.
        for (int i = 0; i < lines.Length; i++)
            ReadPlace(file, lines[i].TrimEnd('\r'), new LocationModel(input.Path, i, 0, lines[i].Length));
        for (int i = 0; i < lines.Length; i++)
            ReadLine(file, lines[i].TrimEnd('\r'), new LocationModel(input.Path, i, 0, lines[i].Length));
        file.ReportDiffering();
        return file;
    }

    /// <summary>The line stands behind the facts, and says what they mean.</summary>
    private static string[] Measured(string[] lines) =>
        lines.FirstOrDefault(line => MeasuredTargets.IsMatch(line)) is { } line ? line.TrimEnd('\r').Substring("targets ".Length).Split(',') : [];

    private static void ReadPlace(FactsFile file, string line, LocationModel where)
    {
        if (!line.StartsWith("at ", StringComparison.Ordinal) || Place.Match(line) is not { Success: true } place)
            return;
        string key = place.Groups["key"].Value;
        string name = key.Substring(key.LastIndexOfAny([' ', '.', ':']) + 1);
        int row = int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture);
        int column = int.Parse(place.Groups["column"].Value, CultureInfo.InvariantCulture);
        if (row < 1 || column < 1)
            file.ReportBroken(where, line, "A location is not a line and a column that count from 1");
        else
            file.Places[key] = new LocationModel(PathOf(place.Groups["path"].Value, where.Path), row - 1, column - 1, name.Length);
    }

    /// <summary>Facts that are committed name the header relative to themselves. Not Path's methods: they throw for what a broken file may hold.</summary>
    private static string PathOf(string path, string factsFile)
    {
        int end = factsFile.LastIndexOfAny(['/', '\\']);
        if (path.StartsWith("/", StringComparison.Ordinal) || end < 0)
            return path;
        string folder = factsFile.Substring(0, end);
        while (path.StartsWith("../", StringComparison.Ordinal) && folder.LastIndexOfAny(['/', '\\']) is var parent and >= 0)
        {
            folder = folder.Substring(0, parent);
            path = path.Substring("../".Length);
        }

        return $"{folder}/{path}";
    }

    private static void ReadLine(FactsFile file, string line, LocationModel where)
    {
        if (line.Length == 0 || line[0] == '#' || (line.StartsWith("at ", StringComparison.Ordinal) && Place.IsMatch(line)) || MeasuredTargets.IsMatch(line))
            return;
        if (line.StartsWith("header ", StringComparison.Ordinal) && line.Length > "header ".Length)
        {
            file.Header = line.Substring("header ".Length);
            return;
        }

        if (line.StartsWith("doc ", StringComparison.Ordinal) && Doc.Match(line) is { Success: true } doc)
        {
            file.Docs[doc.Groups["key"].Value] = Unescape(doc.Groups["text"].Value);
            return;
        }

        if (ReadFact(line, where) is not { } fact)
            file.ReportBroken(where, line, "This is not a fact");
        else if (fact.Name.Length > LongestName)
            file.ReportBroken(where, line.Substring(0, LongestName) + "…", "A name is too long");
        else if (line.IndexOf('\ufffd') >= 0)
            file.ReportBroken(where, line, "This is not UTF-8");
        else
            file.Add(fact);
    }

    private static Fact? ReadFact(string line, LocationModel where)
    {
        bool isExtern = line.StartsWith("extern ", StringComparison.Ordinal);
        string bare = isExtern ? line.Substring("extern ".Length) : line;

        // A string constant may hold anything, also what looks like targets; it ends in a quote.
        int at = bare.LastIndexOf(" @", StringComparison.Ordinal);
        Match targets = Targets.Match(at < 0 ? "" : bare.Substring(at + 2));
        if (targets.Success)
            bare = bare.Substring(0, at);
        Match match = Named.Match(bare);
        if (!match.Success && !isExtern && Call.Match(bare) is { Success: true } call)
            return new Fact("call", call.Groups["name"].Value, call.Groups["number"].Value + " " + call.Groups["value"].Value, line, where, targets.Value);
        string kind = match.Groups["kind"].Value;
        return match.Success && (!isExtern || kind is not ("const" or "errno"))
            ? new Fact(kind, match.Groups["name"].Value, match.Groups["value"].Value, line, where, targets.Value, isExtern)
            : null;
    }

    private static string Unescape(string text) => Regex.Replace(text, @"\\(.)", match => match.Groups[1].Value == "n" ? "\n" : match.Groups[1].Value);
}
