// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;

namespace SynOS.Conformance.Harness.Verdict;

/// <summary>Takes the structures out of the lock, whose lines are <c>struct S align=A size=N</c> and
/// <c>struct S.f offset=O size=N type=T</c>. A witness may leave out the type, which it cannot measure.</summary>
public static partial class LayoutReader
{
    /// <summary>Only facts that hold on every target: a line for some targets alone has no single layout.</summary>
    public static IReadOnlyDictionary<string, StructLayout> Read(string lockText)
    {
        var fields = new Dictionary<string, List<FieldLayout>>();
        foreach (Match match in FieldPattern().Matches(lockText))
        {
            string owner = match.Groups["struct"].Value;
            if (!fields.TryGetValue(owner, out List<FieldLayout>? list))
                fields[owner] = list = [];
            list.Add(new FieldLayout(match.Groups["field"].Value, Number(match, "offset"), Number(match, "size"), match.Groups["type"].Value));
        }

        return StructPattern().Matches(lockText).ToDictionary(
            match => match.Groups["struct"].Value,
            match => new StructLayout(
                match.Groups["struct"].Value,
                Number(match, "size"),
                Number(match, "align"),
                [.. fields.GetValueOrDefault(match.Groups["struct"].Value, []).OrderBy(field => field.Offset)]));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^struct (?<struct>\w+) align=(?<align>\d+) size=(?<size>\d+)$", RegexOptions.Multiline)]
    private static partial Regex StructPattern();

    [GeneratedRegex(@"^struct (?<struct>\w+)\.(?<field>\w+) offset=(?<offset>\d+) size=(?<size>\d+)(?: type=(?<type>[^@\n]+?))?$", RegexOptions.Multiline)]
    private static partial Regex FieldPattern();
}
