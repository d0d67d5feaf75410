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
        BufferedCommandResult result = await Cli.Wrap("pahole")
            // What it would look for first, BTF, only the linked kernel has; newer ones end there.
            .WithArguments(["-F", "dwarf", "-C", string.Join(',', structs), objectFile])
            .ExecuteBufferedAsync(limit.Token);
        return Parse(result.StandardOutput);
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
