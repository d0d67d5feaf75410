// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.RegularExpressions;
using SynOS.Conformance.Harness;

namespace SynOS.Conformance.Generator;

/// <summary>A C program that includes a header and prints what gcc makes of everything that C# probes measured.</summary>
internal static partial class HeaderProbe
{
    private const string Bits = """
        #include <stddef.h>
        #include <stdio.h>
        #include <string.h>
        static long first_bit(const void *record, size_t size)
        {
            for (size_t i = 0; i < size * 8; i++)
                if (((const unsigned char *)record)[i / 8] >> i % 8 & 1)
                    return (long)i;
            return -1;
        }
        static long bits(const void *record, size_t size)
        {
            long count = 0;
            for (size_t i = 0; i < size * 8; i++)
                count += ((const unsigned char *)record)[i / 8] >> i % 8 & 1;
            return count;
        }
        """;

    /// <summary>One line a probe, in their order: fact, property, value.</summary>
    public static async Task<string> MeasureAsync(string facts, IEnumerable<LayoutProbe> probes)
    {
        var statements = new StringBuilder();
        foreach (var probe in probes)
        {
            string[] parts = probe.Fact.Split('.');
            string type = TypeOf(parts[0], facts);
            string member = parts.Length > 1 ? parts[1] : "";
            string value = (probe.Property, member) switch
            {
                ("align", _) => $"_Alignof({type})",
                ("size", "") => $"sizeof({type})",
                ("size", _) => $"sizeof((({type} *)0)->{member})",
                ("offset", _) => $"offsetof({type}, {member})",
                ("bit", _) => $"({{ {type} r; memset(&r, 0, sizeof r); r.{member} = -1; first_bit(&r, sizeof r); }})",
                _ => $"({{ {type} r; memset(&r, 0, sizeof r); r.{member} = -1; bits(&r, sizeof r); }})",
            };
            statements.Append(null, $"\tprintf(\"{probe.Fact} {probe.Property} %ld\\n\", (long){value});\n");
        }

        string header = HeaderPattern().Match(facts).Groups["path"].Value;
        return await GccProgram.RunAsync($"{Bits}\n#include <{header}>\nint main(void)\n{{\n{statements}\treturn 0;\n}}\n", LinuxHeaders.Pinned.FoldersFor("x86_64"));
    }

    /// <summary>How C names a record, also one without a tag.</summary>
    private static string TypeOf(string key, string facts)
    {
        int last = key.LastIndexOf("::", StringComparison.Ordinal);
        if (last < 0)
        {
            // One without a tag has the name of its typedef alone.
            string name = key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            return facts.Contains($"typedef {name} type={key}\n", StringComparison.Ordinal) ? name : key;
        }

        string outer = key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..last];
        string member = key[(last + 2)..];
        Match field = Regex.Match(facts, $@"^(?:extern )?(?<kind>struct|union) {Regex.Escape(outer)}\.{Regex.Escape(member)} offset=\d+ size=\d+ type=[^\[\n]*(?<lengths>(\[\d*\])*)", RegexOptions.Multiline);
        string element = LengthPattern().Replace(field.Groups["lengths"].Value, "[0]");
        return $"__typeof__((({TypeOf($"{field.Groups["kind"].Value} {outer}", facts)} *)0)->{member}{element})";
    }

    [GeneratedRegex(@"^header (?<path>.+)$", RegexOptions.Multiline)]
    private static partial Regex HeaderPattern();

    [GeneratedRegex(@"\[\d*\]")]
    private static partial Regex LengthPattern();
}
