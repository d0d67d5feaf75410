// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using Xunit;

namespace SynOS.Conformance.Guest;

/// <summary>Rules of <c>tools/synos-c</c> that no compiler keeps.</summary>
public sealed partial class ProgramSourceTests
{
    private static readonly string Folder = Repository.PathOf("tools/synos-c");

    /// <summary>The sources by their paths in the folder, without comments and the names of headers.</summary>
    private static readonly Dictionary<string, string> Sources = Read(Folder);

    [Theory]
    [InlineData(@"\bSIG(INT|TERM|HUP)\b", "lib/ending.c")]
    [InlineData(@"\\\\x%02x", "lib/escape.c")]
    [InlineData("\"/proc/sys/kernel/synos", "lib/setting.h")]
    [InlineData("\"/proc/synos/\"", "lib/proc_text.h")]
    [InlineData("\"Bail out!", "lib/ktap.c")]
    [InlineData("\"KTAP version", "lib/ktap.h")]
    [InlineData("ok %d", "lib/ktap.c")]
    [InlineData("= \"network\"", "lib/event_type.c")]
    [InlineData(@"define\s+\w+\s+64\s", "lib/synos_syscall.h", "QUERIES")]
    public void What_more_than_one_program_needs_is_in_one_place(string pattern, string place, string also = "")
    {
        var places = Sources.Where(source => source.Value.Split('\n').Any(line => Regex.IsMatch(line + ' ', pattern) && line.Contains(also, StringComparison.Ordinal))).Select(source => source.Key);

        Assert.Equal([place], places);
    }

    [Fact]
    public void No_name_of_a_program_stands_for_another_thing_in_the_kernel()
    {
        HashSet<string> shared = [.. Names(Read(Repository.PathOf("kernel/include/uapi")))];
        HashSet<string> kernel = [.. Names(Read(Repository.PathOf("kernel/kernel/synos")))];

        Assert.Contains("synos_query_recommendation", kernel);
        Assert.Empty(Names(Sources).Where(name => kernel.Contains(name) && !shared.Contains(name)).Distinct());
    }

    [Fact]
    public void No_two_files_of_cost_need_each_other()
    {
        Dictionary<string, string> files = Sources.Where(source => source.Key.StartsWith("cost/", StringComparison.Ordinal) && source.Key.EndsWith(".c", StringComparison.Ordinal)).ToDictionary();
        Dictionary<string, string[]> defined = files.ToDictionary(file => file.Key, file => Definition().Matches(file.Value).Select(match => match.Groups["name"].Value).ToArray());
        var needs = files.ToDictionary(
            file => file.Key,
            file => defined.Where(other => other.Key != file.Key && other.Value.Any(name => Regex.IsMatch(file.Value, $@"\b{name}\("))).Select(other => other.Key).ToArray());

        Assert.Contains("cost/sample.c", needs["cost/calls.c"]);
        // Whoever needs nobody that is left can be taken away; in a circle nobody can.
        while (needs.FirstOrDefault(file => !file.Value.Any(needs.ContainsKey)).Key is { } free)
            needs.Remove(free);
        Assert.Empty(needs);
    }

    private static IEnumerable<string> Names(Dictionary<string, string> sources) =>
        sources.Values.SelectMany(text => Name().Matches(Quoted().Replace(text, "")).Select(match => match.Value));

    private static Dictionary<string, string> Read(string folder) => Directory.EnumerateFiles(folder, "*.?", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is ".c" or ".h" && !path.StartsWith(Path.Combine(Folder, "build"), StringComparison.Ordinal))
        .ToDictionary(path => Path.GetRelativePath(folder, path), path => Comment().Replace(File.ReadAllText(path), ""));

    [GeneratedRegex(@"\bsynos_\w+")]
    private static partial Regex Name();

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\.)*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"/\*.*?\*/|//[^\n]*|#include <[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?!static)\w[\w \*]*?\b(?<name>\w+)\([^;{]*\)\n\{", RegexOptions.Multiline)]
    private static partial Regex Definition();
}
