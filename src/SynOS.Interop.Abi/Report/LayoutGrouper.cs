// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Report;

/// <summary>Puts targets that have the same layout of a record together, so that each layout is drawn once.</summary>
internal sealed class LayoutGrouper
{
    private readonly ILookup<string, RecordFact> _oldRecords;
    private readonly ILookup<string, RecordFact> _records;
    private readonly ILookup<string, FieldFact> _oldFields;
    private readonly ILookup<string, FieldFact> _fields;
    private readonly TargetSet _targets;

    public LayoutGrouper(FactSet now, FactSet? old)
    {
        old ??= now;
        (_records, _fields) = (RecordsOf(now), FieldsOf(now));
        (_oldRecords, _oldFields) = ReferenceEquals(old, now) ? (_records, _fields) : (RecordsOf(old), FieldsOf(old));
        _targets = TargetSet.Of(now.NamedTargets.Concat(old.NamedTargets));
        Keys = [.. _records.Select(r => r.Key).Union(_oldRecords.Select(r => r.Key)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Every record that is there now or was there before.</summary>
    public IReadOnlyList<string> Keys { get; }

    public IReadOnlyList<LayoutVersion> Versions(string key)
    {
        Fact[] facts = [.. _records[key], .. _fields[key], .. _oldRecords[key], .. _oldFields[key]];
        if (Array.TrueForAll(facts, f => f.Targets.IsEvery))
            return [new LayoutVersion(default, Layout(_oldRecords, _oldFields, key, null), Layout(_records, _fields, key, null))];
        return
        [
            .. _targets
                .Select(target => (Target: target, Old: Layout(_oldRecords, _oldFields, key, target), Now: Layout(_records, _fields, key, target)))
                .Where(v => v.Old is not null || v.Now is not null)
                .GroupBy(v => (v.Old?.Signature, v.Now?.Signature))
                .Select(group => new LayoutVersion(TargetSet.Of(group.Select(v => v.Target)), group.First().Old, group.First().Now))
        ];
    }

    private static RecordLayout? Layout(ILookup<string, RecordFact> records, ILookup<string, FieldFact> fields, string key, Target? target)
    {
        var record = records[key].FirstOrDefault(r => Holds(r, target));
        return record is null
            ? null
            : new RecordLayout(record, [.. fields[key].Where(f => Holds(f, target)).OrderBy(f => f.Bits?.Bit ?? f.Offset * 8).ThenBy(f => f.Size).ThenBy(f => f.Name, StringComparer.Ordinal)]);
    }

    private static bool Holds(Fact fact, Target? target) =>
        target is { } one ? fact.Targets.Covers(one) : fact.Targets.IsEvery;

    private static ILookup<string, RecordFact> RecordsOf(FactSet set) => set.Records.ToLookup(r => r.Key, StringComparer.Ordinal);

    private static ILookup<string, FieldFact> FieldsOf(FactSet set) =>
        set.Facts.OfType<FieldFact>().ToLookup(f => RecordFact.KeyOf(f.RecordKind, f.Record), StringComparer.Ordinal);
}
