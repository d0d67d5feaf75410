// SPDX-License-Identifier: MIT
using System.Text;
using SynOS.Conformance.Harness;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Text;
using SynOS.Interop.Facts.Types;

namespace SynOS.Conformance.Generator;

/// <summary>A C program that includes a header and prints what gcc makes of everything that C# probes measured.</summary>
internal static class HeaderProbe
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
        FactSet set = FactsReader.Read(facts).Set;
        var statements = new StringBuilder();
        foreach (var probe in probes)
        {
            string[] parts = probe.Fact.Split('.');
            string type = TypeOf(parts[0], set);
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

        return await GccProgram.RunAsync($"{Bits}\n#include <{set.Header}>\nint main(void)\n{{\n{statements}\treturn 0;\n}}\n", LinuxHeaders.Pinned.FoldersFor("x86_64"));
    }

    /// <summary>How C names a record, also one without a tag.</summary>
    private static string TypeOf(string key, FactSet facts)
    {
        int last = key.LastIndexOf("::", StringComparison.Ordinal);
        string name = key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        if (last < 0)
        {
            // One without a tag has the name of its typedef alone.
            return facts.All.OfType<TypedefFact>().Any(typedef => typedef.Name == name && typedef.Type is TagType tag && tag.Key == key) ? name : key;
        }

        string outer = name[..name.LastIndexOf("::", StringComparison.Ordinal)];
        FieldFact field = facts.All.OfType<FieldFact>().First(field => field.Record == outer && field.Name == key[(last + 2)..]);
        string element = string.Concat(Enumerable.Repeat("[0]", field.Type is ArrayType array ? array.Lengths.Count : 0));
        return $"__typeof__((({TypeOf(RecordFact.KeyOf(field.RecordKind, outer), facts)} *)0)->{field.Name}{element})";
    }
}
