// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

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
    private readonly bool _mayGrow;
    private readonly Dictionary<string, FieldFact> _old;
    private readonly Dictionary<string, FieldFact> _new;
    private readonly Dictionary<FieldFact, FieldFact> _renamed;

    /// <summary>New fields that a change already speaks of.</summary>
    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);

    private FieldComparer(ChangeList list, RecordFact record, RecordFact newRecord, bool mayGrow)
    {
        _list = list;
        _record = record;
        _newRecord = newRecord;
        _mayGrow = mayGrow;
        _old = list.OldFields(record.Key).ToDictionary(f => f.Name, StringComparer.Ordinal);
        _new = list.NewFields(newRecord.Key).ToDictionary(f => f.Name, StringComparer.Ordinal);
        _renamed = RenameFinder.Pair(
            _old.Values.Where(f => !_new.ContainsKey(f.Name) && !ReservedName.Matches(f.Name)),
            _new.Values.Where(f => !_old.ContainsKey(f.Name) && !ReservedName.Matches(f.Name)),
            f => FormattableString.Invariant($"{BitRange.Of(f)} {f.Bits is null} {EquivalentTypes.Canonical(list.Renames.Apply(f.Type))}"));
    }

    public static void Compare(ChangeList list, RecordFact record, RecordFact newRecord, bool mayGrow)
    {
        var comparer = new FieldComparer(list, record, newRecord, mayGrow);
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
            ReportGone(old);
            return;
        }

        _explained.Add(now.Name);
        if (old.Bits is null != now.Bits is null)
            Breaking(old, now, ChangeReach.Source | ChangeReach.Binary, $"changed from {BitRange.PlaceOf(old)}, {BitRange.SizeOf(old)} to {BitRange.PlaceOf(now)}, {BitRange.SizeOf(now)}", "only one of both is a bit-field: it has no address, and other bits belong to it.");
        else if (BitRange.NumberOf(now) != BitRange.NumberOf(old))
            Breaking(old, now, ChangeReach.Binary | OfType(old, now), $"moved from {BitRange.PlaceOf(old)} to {BitRange.NumberOf(now)}{Resized(old, now)}", Misread);
        else if (BitRange.Of(now).Length != BitRange.Of(old).Length)
            Breaking(old, now, ChangeReach.Binary | OfType(old, now), $"changed from {WithoutUnit(old, now)} to {BitRange.SizeOf(now)}{(old.Type == now.Type ? "" : $" ({old.Type} to {now.Type})")}", "programs built before read and write another number of them.");
        else if (now.Type != old.Type)
            CompareType(old, now);
    }

    private void CompareType(FieldFact old, FieldFact now)
    {
        if (_list.Renames.Apply(old.Type) == now.Type)
            return;
        if (EquivalentTypes.AreSame(_list.Renames.Apply(old.Type), now.Type))
            _list.Neutral(old.Key, $"{old.Key} is now spelled {now.Type}, before {old.Type}", "both name the same type.");
        else
            Breaking(old, now, ChangeReach.Source | ChangeReach.Binary, $"changed its type from {old.Type} to {now.Type}", "programs built before read the same bytes as something else.");
    }

    private void ReportGone(FieldFact old)
    {
        if (_renamed.TryGetValue(old, out var successor))
        {
            _explained.Add(successor.Name);
            _list.Renamed(old.Key, successor.Key, successor.Name);
            return;
        }

        // What lies there now is reserved: the field was taken out, and that is all.
        _explained.UnionWith(_new.Values.Where(f => ReservedName.Matches(f.Name) && BitRange.Of(old).Contains(BitRange.Of(f))).Select(f => f.Name));
        _list.Breaking(ChangeReach.Source | ChangeReach.Binary, DiagnosticIds.Removed, old.Key, $"{old.Key} was removed", "sources that name it no longer compile, and programs built before still use its bytes.");
    }

    private void CompareReserved(FieldFact reserved)
    {
        var place = BitRange.Of(reserved);
        // Other views of the same bytes, in a union, have always been there.
        var inside = _new.Values.Where(f => BitRange.Of(f).Overlaps(place) && !IsWhereItWas(f)).ToList();
        if (_new.TryGetValue(reserved.Name, out var same) && same.Body == reserved.Body)
        {
            _explained.Add(same.Name);
            return;
        }

        // A field of before that came to lie here has moved, and that is what has been reported.
        if (inside.Exists(f => _old.ContainsKey(f.Name) && !ReservedName.Matches(f.Name)))
        {
            _explained.UnionWith(inside.Select(f => f.Name));
            _explained.Add(reserved.Name);
            return;
        }

        var stays = _record.Size == _newRecord.Size && inside.Count != 0
            && inside.TrueForAll(f => place.Contains(BitRange.Of(f)))
            && place.IsCoveredBy(inside.Select(BitRange.Of));
        if (!stays)
        {
            if (_record.Size == _newRecord.Size || !_new.ContainsKey(reserved.Name))
                _list.Breaking(ChangeReach.Binary, DiagnosticIds.Removed, reserved.Key, $"{reserved.Key} no longer covers {BitRange.PlaceOf(reserved)}, {BitRange.SizeOf(reserved)}, by itself", "what programs built before set to 0 is now part of something else, or of nothing.");
            _explained.UnionWith(inside.Select(f => f.Name));
            return;
        }

        _explained.UnionWith(inside.Select(f => f.Name));
        var used = inside.Where(f => !ReservedName.Matches(f.Name)).ToList();
        foreach (var field in used)
            _list.Additive(field.Key, $"{field.Key} uses reserved space at {BitRange.PlaceOf(field)}", "programs built before pass 0 there.");
        if (used.Count == 0)
            _list.Neutral(inside[0].Key, $"reserved space of {_record.Key} is divided or named differently", "it must still be 0.");
    }

    private void ReportNew(FieldFact field)
    {
        if (_explained.Contains(field.Name) || _old.ContainsKey(field.Name))
            return;
        var place = BitRange.Of(field);
        if (_mayGrow && place.Start >= _record.Size * 8)
            _list.Additive(field.Key, $"{field.Key} was added at {BitRange.PlaceOf(field)}, behind what programs built before pass", "the kernel takes 0 for it from them.");
        else if (place.Length == 0)
            _list.Additive(field.Key, $"{field.Key} is new at {BitRange.PlaceOf(field)}", "it takes no space in the record.");
        else if (place.IsCoveredBy(_old.Values.Where(f => !ReservedName.Matches(f.Name) && IsKept(f)).Select(BitRange.Of)))
            _list.Additive(field.Key, $"{field.Key} is new", "it is another view of bytes that are there already.");
        else
            _list.Breaking(ChangeReach.Binary, DiagnosticIds.LayoutChanged, field.Key, $"{field.Key} was added at {BitRange.PlaceOf(field)}, which was not reserved", "programs built before do not set it to 0, or have no memory there.");
    }

    /// <summary>A field that is no reserved space and lies where it lay before.</summary>
    private bool IsWhereItWas(FieldFact now) =>
        !ReservedName.Matches(now.Name) && _old.TryGetValue(now.Name, out var old) && BitRange.Of(old) == BitRange.Of(now);

    private bool IsKept(FieldFact old) => _new.TryGetValue(old.Name, out var now) && BitRange.Of(old) == BitRange.Of(now);

    private void Breaking(FieldFact old, FieldFact now, ChangeReach reach, string what, string consequence) =>
        _list.Breaking(reach, DiagnosticIds.LayoutChanged, now.Key, $"{old.Key} {what}", consequence);

    /// <summary>Another type changes what sources mean; another length or place does not.</summary>
    private ChangeReach OfType(FieldFact old, FieldFact now) =>
        EquivalentTypes.DifferInLengthOnly(_list.Renames.Apply(old.Type), now.Type) ? ChangeReach.None : ChangeReach.Source;

    private static string Resized(FieldFact old, FieldFact now) =>
        BitRange.Of(now).Length == BitRange.Of(old).Length ? "" : $" and changed from {WithoutUnit(old, now)} to {BitRange.SizeOf(now)}";

    private static string WithoutUnit(FieldFact old, FieldFact now) =>
        FormattableString.Invariant($"{(old.Bits is null || now.Bits is null ? old.Size : BitRange.Of(old).Length)}");
}
