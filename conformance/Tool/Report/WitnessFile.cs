// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.Json;
using SynOS.Conformance.Harness.Layout;
using SynOS.Conformance.Harness.Verdict;

namespace SynOS.Conformance.Tool.Report;

/// <summary>What the suite's witnesses say of the locked layouts, as <c>synos-abi report --witnesses</c> takes it.</summary>
internal static class WitnessFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>The witnesses and how each measures.</summary>
    public static string Write(IEnumerable<(Harness.Layout.Witness Witness, string How)> witnesses, IEnumerable<StructLayout> locked)
    {
        var layouts = locked.OrderBy(l => l.Name, StringComparer.Ordinal).ToList();
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("witnesses");
            foreach (var (witness, how) in witnesses)
            {
                var objections = layouts.SelectMany(witness.Objections).ToList();
                json.WriteStartObject();
                json.WriteString("name", witness.Name);
                json.WriteString("how", how);
                json.WriteNumber("compared", layouts.Sum(l => LayoutFacts.Of(l).Count()));
                json.WriteNumber("unequal", objections.Count);
                json.WriteStartArray("objections");
                foreach (var objection in objections)
                    json.WriteStringValue(objection);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
