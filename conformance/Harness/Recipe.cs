// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;

namespace SynOS.Conformance.Harness;

/// <summary>A page of docs/recipes: its edits as one patch, the command that follows, and how many files the table says that the edits touch.</summary>
internal sealed partial record Recipe(string Name, string Patch, string Command, int Files, bool HasTranscript)
{
    private const string Folder = "docs/recipes";

    public static IReadOnlyList<Recipe> All { get; } = [.. Row().Matches(File.ReadAllText(Repository.PathOf($"{Folder}/README.md"))).Select(Read)];

    public static Recipe Named(string name) => All.Single(recipe => recipe.Name == name);

    /// <summary>Every page is in the table.</summary>
    public static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Repository.PathOf(Folder), "*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Where(name => name != "README");

    public override string ToString() => Name;

    private static Recipe Read(Match row)
    {
        string name = row.Groups["name"].Value;
        string page = File.ReadAllText(Repository.PathOf($"{Folder}/{name}.md"));
        return new Recipe(
            name,
            string.Concat(Block().Matches(page).Select(block => block.Groups["diff"].Value)),
            Shell().Match(page) is { Success: true } shell ? shell.Groups["command"].Value : throw new InvalidDataException($"{name}.md has no command"),
            int.Parse(row.Groups["files"].Value, CultureInfo.InvariantCulture),
            row.Groups["transcript"].Value == "yes");
    }

    [GeneratedRegex(@"^\| \[[^]]+\]\((?<name>[a-z-]+)\.md\) \| (?<files>\d+) \| (?<transcript>yes|no) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^```sh\n(?<command>.*)\n```$", RegexOptions.Multiline)]
    private static partial Regex Shell();

    [GeneratedRegex(@"^```diff\n(?<diff>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
