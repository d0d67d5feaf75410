// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Text;
using SynOS.Interop.Facts.Types;

namespace SynOS.Conformance.Harness.Verdict;

/// <summary>Takes the structures out of facts: those of the lock, and those that a witness prints, who cannot measure types and leaves them out.</summary>
public static class LayoutReader
{
    private const string NoType = " type=void";

    /// <summary>Only facts that hold on every target: a line for some targets alone has no single layout.</summary>
    public static IReadOnlyDictionary<string, StructLayout> Read(string text)
    {
        var parser = new FactParser();
        var facts = text.Split('\n').Select(line => parser.Parse(line, out _) ?? parser.Parse(line + NoType, out _))
            .OfType<Fact>().Where(fact => fact.Targets.IsEvery).ToList();
        var fields = facts.OfType<FieldFact>().Where(field => field.Bits is null).ToLookup(field => field.Record);
        return facts.OfType<RecordFact>().Where(record => record.Kind == "struct").ToDictionary(
            record => record.Name,
            record => new StructLayout(
                record.Name,
                (int)record.Size,
                (int)record.Align,
                [.. fields[record.Name].OrderBy(field => field.Offset).Select(field => new FieldLayout(field.Name, (int)field.Offset, (int)field.Size, TypeOf(field)))]));
    }

    private static string TypeOf(FieldFact field) => field.Type == CType.Void ? "" : field.Type.Spelling;
}
