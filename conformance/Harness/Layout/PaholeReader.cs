// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness.Verdict;

namespace SynOS.Conformance.Harness.Layout;

/// <summary>Reads layouts out of an object's debug information, as the compiler that built the kernel wrote them.</summary>
public static partial class PaholeReader
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The named structures; alignment is not in pahole's output and stays 0.</summary>
    public static async Task<IReadOnlyDictionary<string, StructLayout>> ReadAsync(string objectFile, IEnumerable<string> structs)
    {
        using var limit = new CancellationTokenSource(Limit);
        var wanted = structs.ToHashSet(StringComparer.Ordinal);
        // What it would look for first, BTF, only the linked kernel has; and asked for some structures alone, version 1.30 prints them and fails.
        BufferedCommandResult result = await Cli.Wrap("pahole")
            .WithArguments(["-F", "dwarf", objectFile])
            .ExecuteBufferedAsync(limit.Token);
        var layouts = Parse(result.StandardOutput).Where(layout => wanted.Contains(layout.Key)).ToDictionary(StringComparer.Ordinal);
        // Version 1.24 says nothing of an object that it cannot read.
        return layouts.Count != 0 ? layouts : throw new InvalidOperationException($"pahole finds none of the structures in {objectFile}");
    }

    internal static IReadOnlyDictionary<string, StructLayout> Parse(string text) =>
        StructPattern().Matches(text).ToDictionary(
            match => match.Groups["name"].Value,
            match => new StructLayout(
                match.Groups["name"].Value,
                Number(match, "size"),
                0,
                [.. FieldPattern().Matches(match.Groups["body"].Value).Select(field => new FieldLayout(field.Groups["name"].Value, Number(field, "offset"), Number(field, "size"), field.Groups["type"].Value.Trim()))]));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^struct (?<name>\w+) \{\n(?<body>.*?)^\s*/\* size: (?<size>\d+),", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex StructPattern();

    [GeneratedRegex(@"^\s+(?<type>\w[\w ]*?)\s+(?<name>\w+)(?:\[\d+\])?(?:\s+__attribute__\(\(.*\)\))?;\s*/\*\s+(?<offset>\d+)\s+(?<size>\d+) \*/", RegexOptions.Multiline)]
    private static partial Regex FieldPattern();
}
