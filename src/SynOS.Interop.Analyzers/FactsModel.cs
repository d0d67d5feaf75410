// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis.Text;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Targets;
using SynOS.Interop.Facts.Text;
using SynOS.Interop.Facts.Types;

namespace SynOS.Interop.Analyzers;

/// <summary>
/// The records of one facts file or lock, and what the types of their fields mean. What cannot be read is passed over: the generator
/// complains about it. Of facts that differ between targets those of x86_64 count, as of every 64-bit target that .NET runs on most.
/// </summary>
internal sealed class FactsModel
{
    private readonly ILookup<string, FieldFact> _fields;

    private FactsModel(IReadOnlyList<Fact> facts)
    {
        Types = new TypeTable(facts);
        _fields = facts.OfType<FieldFact>().Where(field => field.Offset <= int.MaxValue && field.Size <= int.MaxValue)
            .OrderBy(field => field.Offset).ThenBy(field => field.Name, StringComparer.Ordinal)
            .ToLookup(field => RecordFact.KeyOf(field.RecordKind, field.Record), StringComparer.Ordinal);
    }

    public TypeTable Types { get; }

    public static FactsModel Read(SourceText text) =>
        new([.. FactsReader.Read(text.ToString()).Set.All.Where(fact => fact.Targets.Covers(Target.X64))]);

    /// <summary>The record of a key, of a bare name, or of a typedef's name.</summary>
    public RecordFact? Find(string name)
    {
        RecordFact? record = Types.Find<RecordFact>(name) ?? Types.Find<RecordFact>(RecordFact.KeyOf("struct", name))
            ?? Types.Find<RecordFact>(RecordFact.KeyOf("union", name)) ?? Types.RecordOf(new NamedType(name));
        return record is { Size: <= int.MaxValue, Align: > 0 and <= int.MaxValue } ? record : null;
    }

    /// <summary>In the order of their offsets; those of anonymous members may overlap.</summary>
    public IEnumerable<FieldFact> FieldsOf(RecordFact record) => _fields[record.Key];
}
