// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Lock;

/// <summary>
/// Compares the fields of one record. Reserved fields are space, not content: a field that takes place inside one, while
/// everything else stays, is what the space was kept for.
/// </summary>
internal sealed class FieldComparer
{
    private const string Misread = "programs built before read and write it at the old place, and hit other bytes.";

    private readonly ChangeList _list;
    private readonly RecordFact _record;
    private readonly RecordFact _newRecord;
    private readonly Dictionary<string, FieldFact> _old;
    private readonly Dictionary<string, FieldFact> _new;

    /// <summary>New fields that a change already speaks of.</summary>
    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);

    private FieldComparer(ChangeList list, RecordFact record, RecordFact newRecord)
    {
        _list = list;
        _record = record;
        _newRecord = newRecord;
        _old = list.Old.FieldsOf(record).ToDictionary(f => f.Name, StringComparer.Ordinal);
        _new = list.New.FieldsOf(newRecord).ToDictionary(f => f.Name, StringComparer.Ordinal);
    }

    public static void Compare(ChangeList list, RecordFact record, RecordFact newRecord)
    {
        var comparer = new FieldComparer(list, record, newRecord);
        foreach (var field in comparer._old.Values.Where(f => !ReservedName.Matches(f.Name)))
            comparer.CompareField(field);
        foreach (var field in comparer._old.Values.Where(f => ReservedName.Matches(f.Name)))
            comparer.CompareReserved(field);
        foreach (var field in comparer._new.Values)
            comparer.ReportNew(field);
    }

    private void CompareField(FieldFact old)
    {
        if (!_new.TryGetValue(old.Name, out var now))
        {
            var successor = _new.Values.FirstOrDefault(f => f.Offset == old.Offset && f.Size == old.Size && f.Type == old.Type && !_old.ContainsKey(f.Name));
            if (successor is null || ReservedName.Matches(successor.Name))
            {
                if (successor is not null)
                    _explained.Add(successor.Name);
                _list.Breaking(DiagnosticIds.Removed, old.Key, $"{old.Key} was removed", "sources that name it no longer compile, and programs built before still use its bytes.");
                return;
            }

            _explained.Add(successor.Name);
            _list.Breaking(DiagnosticIds.Removed, successor.Key, $"{old.Key} was renamed to {successor.Name}", "sources that name it no longer compile; programs built before are not affected.");
            return;
        }

        _explained.Add(now.Name);
        if (now.Offset != old.Offset)
            Breaking(old, now, $"moved from offset {old.Offset} to {now.Offset}{Resized(old, now)}", Misread);
        else if (now.Size != old.Size)
            Breaking(old, now, $"changed from {old.Size} to {now.Size} bytes ({old.Type} to {now.Type})", "programs built before read and write another number of bytes.");
        else if (now.Type != old.Type && EquivalentTypes.AreSame(old.Type, now.Type))
            _list.Neutral(old.Key, $"{old.Key} is now spelled {now.Type}, before {old.Type}", "both name the same integer.");
        else if (now.Type != old.Type)
            Breaking(old, now, $"changed its type from {old.Type} to {now.Type}", "programs built before read the same bytes as something else.");
    }

    private void Breaking(FieldFact old, FieldFact now, FormattableString what, string consequence) =>
        _list.Breaking(DiagnosticIds.LayoutChanged, now.Key, $"{old.Key} {FormattableString.Invariant(what)}", consequence);

    private static string Resized(FieldFact old, FieldFact now) =>
        now.Size == old.Size ? "" : FormattableString.Invariant($" and changed from {old.Size} to {now.Size} bytes");

    private void CompareReserved(FieldFact reserved)
    {
        var inside = _new.Values.Where(f => f.Offset < reserved.End && f.End > reserved.Offset).OrderBy(f => f.Offset).ToList();
        if (inside is [var same] && same.Body == reserved.Body)
        {
            _explained.Add(same.Name);
            return;
        }

        // A field of before that came to lie here has moved, and that is what has been reported.
        if (inside.Any(f => _old.ContainsKey(f.Name) && !ReservedName.Matches(f.Name)))
        {
            _explained.UnionWith(inside.Select(f => f.Name));
            _explained.Add(reserved.Name);
            return;
        }

        var stays = _record.Size == _newRecord.Size && inside.Count != 0
            && inside.All(f => f.Offset >= reserved.Offset && f.End <= reserved.End)
            && inside.Sum(f => f.Size) >= reserved.Size;
        if (!stays)
        {
            if (_record.Size == _newRecord.Size || !_new.ContainsKey(reserved.Name))
                _list.Breaking(DiagnosticIds.Removed, reserved.Key, string.Create(CultureInfo.InvariantCulture, $"{reserved.Key} no longer covers offsets {reserved.Offset} to {reserved.End - 1} by itself"), "what programs built before set to 0 is now part of something else, or of nothing.");
            _explained.UnionWith(inside.Select(f => f.Name));
            return;
        }

        _explained.UnionWith(inside.Select(f => f.Name));
        var used = inside.Where(f => !ReservedName.Matches(f.Name)).ToList();
        foreach (var field in used)
            _list.Additive(field.Key, string.Create(CultureInfo.InvariantCulture, $"{field.Key} uses reserved space at offset {field.Offset}"), "programs built before pass 0 there.");
        if (used.Count == 0)
            _list.Neutral(inside[0].Key, $"reserved space of {_record.Key} is divided or named differently", "it must still be 0.");
    }

    private void ReportNew(FieldFact field)
    {
        if (_explained.Contains(field.Name) || _old.ContainsKey(field.Name))
            return;
        if (field.RecordKind == "union" && _record.Size == _newRecord.Size)
            _list.Additive(field.Key, $"{field.Key} is new", "it is another view of bytes that are there already.");
        else
            _list.Breaking(DiagnosticIds.LayoutChanged, field.Key, string.Create(CultureInfo.InvariantCulture, $"{field.Key} was added at offset {field.Offset}, which was not reserved"), "programs built before do not set it to 0, or have no memory there.");
    }
}
