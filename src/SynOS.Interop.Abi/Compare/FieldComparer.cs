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
    private readonly Pairing<FieldFact> _renamed;

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
            _old.Values.Where(f => !_new.ContainsKey(f.Name) && !ReservedName.Matches(f)),
            _new.Values.Where(f => !_old.ContainsKey(f.Name) && !ReservedName.Matches(f)),
            f => Content(f, list.Before(f.Type)),
            f => Content(f, list.Now(f.Type)));
    }

    public static void Compare(ChangeList list, RecordFact record, RecordFact newRecord, bool mayGrow)
    {
        var comparer = new FieldComparer(list, record, newRecord, mayGrow);
        foreach (var field in comparer._old.Values.Where(f => !ReservedName.Matches(f)))
            comparer.CompareField(field);
        foreach (var field in comparer._old.Values.Where(ReservedName.Matches))
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
            Report(ChangeRules.FieldBits, old, now, $"changed from {BitRange.PlaceOf(old)}, {BitRange.SizeOf(old)} to {BitRange.PlaceOf(now)}, {BitRange.SizeOf(now)}", "only one of both is a bit-field: it has no address, and other bits belong to it.");
        else if (BitRange.NumberOf(now) != BitRange.NumberOf(old))
            Report(ChangeRules.FieldMoved, old, now, $"moved from {BitRange.PlaceOf(old)} to {BitRange.NumberOf(now)}{Resized(old, now)}", Misread, OfType(old, now));
        else if (BitRange.Of(now).Length != BitRange.Of(old).Length)
            CompareLength(old, now);
        else if (now.Type != old.Type)
            CompareType(old, now);
    }

    private void CompareLength(FieldFact old, FieldFact now)
    {
        var what = $"changed from {WithoutUnit(old, now)} to {BitRange.SizeOf(now)}{(old.Type == now.Type ? "" : $" ({old.Type} to {now.Type})")}";
        if (IsOpened(old, now))
            Report(ChangeRules.ArrayOpened, old, now, what, "it begins where it began, and so does what follows the record.");
        else if (UnionArm.Grows(_list, _record, _newRecord, old, now))
            Report(ChangeRules.FieldGrewInUnion, old, now, what, "the union is as large as before, and what was there stays in its place.");
        else
            Report(ChangeRules.FieldResized, old, now, what, "programs built before read and write another number of them.", OfType(old, now));
    }

    private void CompareType(FieldFact old, FieldFact now)
    {
        if (_list.Renames.Apply(old.Type) == now.Type)
            return;
        if (_list.AreSame(old.Type, now.Type))
            Report(ChangeRules.FieldRespelled, old, now, $"is now spelled {now.Type}, before {old.Type}", "both name the same type.");
        else if (_list.DifferInQualifiersOnly(old.Type, now.Type))
            Report(ChangeRules.FieldQualifier, old, now, $"changed its type from {old.Type} to {now.Type}", "the bytes are the same, and sources may no longer compile or mean another access.");
        else if (AreBytes(_list.Before(old.Type), _list.Now(now.Type)) || AreBytes(_list.Now(now.Type), _list.Before(old.Type)))
            Report(ChangeRules.FieldBytes, old, now, $"changed its type from {old.Type} to {now.Type}", "the bytes are the same, and sources name them otherwise.");
        else
            Report(ChangeRules.FieldType, old, now, $"changed its type from {old.Type} to {now.Type}", "programs built before read the same bytes as something else.");
    }

    private static bool AreBytes(CType record, CType bytes) =>
        record is TagType { IsRecord: true } && bytes is ArrayType { Item: NamedType { Name: "unsigned char" or "signed char" or "char" } };

    /// <summary><c>T a[1]</c> that became <c>T a[]</c>: the way that kernel headers drop the fake length.</summary>
    private bool IsOpened(FieldFact old, FieldFact now) =>
        _record.Size == _newRecord.Size
        && old.Type is ArrayType { Length: 0 or 1 } before && now.Type is ArrayType { Length: null or 0 } after && _list.AreSame(before.Item, after.Item);

    private void ReportGone(FieldFact old)
    {
        if (_renamed.Certain.TryGetValue(old, out var successor))
        {
            _explained.Add(successor.Name);
            _list.Renamed(ChangeRules.FieldRenamed, old.Key, successor.Key, successor.Name);
            return;
        }

        // What lies there now is reserved: the field was taken out, and that is all.
        _explained.UnionWith(_new.Values.Where(f => ReservedName.Matches(f) && BitRange.Of(old).Contains(BitRange.Of(f))).Select(f => f.Name));
        _list.Report(ChangeRules.FieldRemoved, old.Key, $"{old.Key} was removed", $"sources that name it no longer compile, and programs built before still use its bytes.{_renamed.Doubt(old, f => f.Name)}");
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
        if (inside.Exists(f => _old.ContainsKey(f.Name) && !ReservedName.Matches(f)))
        {
            _explained.UnionWith(inside.Select(f => f.Name));
            _explained.Add(reserved.Name);
            return;
        }

        _explained.UnionWith(inside.Select(f => f.Name));
        var keepsSize = _record.Size == _newRecord.Size;
        if ((keepsSize || _mayGrow) && inside.TrueForAll(f => place.Contains(BitRange.Of(f))))
            ReportUsed([.. inside.Where(f => !ReservedName.Matches(f))], inside.FirstOrDefault());
        else if (keepsSize || !_new.ContainsKey(reserved.Name))
            _list.Report(ChangeRules.ReservedLost, reserved.Key, $"{reserved.Key} no longer covers {BitRange.PlaceOf(reserved)}, {BitRange.SizeOf(reserved)}, by itself", "what programs built before set to 0 is now part of something else, or of nothing.");
    }

    private void ReportUsed(List<FieldFact> used, FieldFact? first)
    {
        foreach (var field in used)
            _list.Report(ChangeRules.ReservedUsed, field.Key, $"{field.Key} uses reserved space at {BitRange.PlaceOf(field)}", "programs built before pass 0 there.");
        if (used.Count == 0)
            _list.Report(ChangeRules.ReservedDivided, first?.Key ?? _newRecord.Key, $"reserved space of {_record.Key} is divided or named differently", "it must still be 0.");
    }

    private void ReportNew(FieldFact field)
    {
        if (_explained.Contains(field.Name) || _old.ContainsKey(field.Name))
            return;
        var place = BitRange.Of(field);
        if (_mayGrow && place.Start >= _record.Size * 8)
            _list.Report(ChangeRules.FieldAppended, field.Key, $"{field.Key} was added at {BitRange.PlaceOf(field)}, behind what programs built before pass", "the kernel takes 0 for it from them.");
        else if (place.Length == 0)
            _list.Report(ChangeRules.FieldFlexible, field.Key, $"{field.Key} is new at {BitRange.PlaceOf(field)}", "it takes no space in the record.");
        else
            ReportOver(field, place, [.. _old.Values.Where(f => BitRange.Of(f).Overlaps(place))]);
    }

    /// <summary>A new field, by the fields of before that have bytes of it.</summary>
    private void ReportOver(FieldFact field, BitRange place, List<FieldFact> under)
    {
        var isWithin = place.End <= (_mayGrow ? _newRecord : _record).Size * 8;
        var isHole = under.Count == 0 && isWithin;
        if (isHole && ReservedName.Matches(field))
            _list.Report(ChangeRules.HoleNamed, field.Key, $"{field.Key} names what was padding at {BitRange.PlaceOf(field)}", "nothing that has a meaning lies there.");
        else if (isHole)
            _list.Report(ChangeRules.HoleUsed, field.Key, $"{field.Key} was added at {BitRange.PlaceOf(field)}, which was padding", "programs built before may leave anything there, unless they clear the whole record.");
        else if (isWithin && IsView(field, under, place))
            ReportView(field, under);
        else
            _list.Report(ChangeRules.FieldAdded, field.Key, $"{field.Key} was added at {BitRange.PlaceOf(field)}, which was not reserved", "programs built before do not set it to 0, or have no memory there.");
    }

    private void ReportView(FieldFact field, List<FieldFact> under)
    {
        if (under.TrueForAll(ReservedName.Matches))
            _list.Report(ChangeRules.ReservedUsed, field.Key, $"{field.Key} uses reserved space at {BitRange.PlaceOf(field)}", "programs built before pass 0 there.");
        else
            _list.Report(ChangeRules.FieldView, field.Key, $"{field.Key} is new", "it is another view of bytes that are there already.");
    }

    /// <summary>What is gone has been reported, and gives no bytes to a view.</summary>
    private bool IsView(FieldFact field, List<FieldFact> under, BitRange place) =>
        place.IsCoveredBy(under.Where(IsStill).Select(BitRange.Of))
        || (under.TrueForAll(IsStill) && (IsUnion(under) || IsGroup(field, under, place)));

    /// <summary>Fields over each other: a union, to which another member does nothing, whatever padding the others have.</summary>
    private bool IsUnion(List<FieldFact> under) =>
        _record.Kind == "union" || under.Exists(f => under.Exists(other => other != f && BitRange.Of(f).Overlaps(BitRange.Of(other))));

    /// <summary>A record around fields, as __struct_group makes it: holes between them are no part of what it says.</summary>
    private bool IsGroup(FieldFact field, List<FieldFact> under, BitRange place) =>
        _list.Now(field.Type).Element is TagType { IsRecord: true } && under.TrueForAll(f => place.Contains(BitRange.Of(f)));

    /// <summary>A field that is no reserved space and lies where it lay before.</summary>
    private bool IsWhereItWas(FieldFact now) =>
        !ReservedName.Matches(now) && _old.TryGetValue(now.Name, out var old) && BitRange.Of(old) == BitRange.Of(now);

    /// <summary>A field that begins where it began, and has what it had.</summary>
    private bool IsStill(FieldFact old) =>
        _new.TryGetValue(old.Name, out var now) && BitRange.Of(old).Start == BitRange.Of(now).Start
        && (BitRange.Of(old).Length <= BitRange.Of(now).Length || IsOpened(old, now));

    private void Report(ChangeRule rule, FieldFact old, FieldFact now, string what, string consequence, ChangeReach also = ChangeReach.None) =>
        _list.Report(rule, now.Key, $"{old.Key} {what}", consequence, also);

    /// <summary>Another type changes what sources mean; another length or place does not.</summary>
    private ChangeReach OfType(FieldFact old, FieldFact now) =>
        TypeShape.WithoutLengths(_list.Before(old.Type)) == TypeShape.WithoutLengths(_list.Now(now.Type)) ? ChangeReach.None : ChangeReach.Source;

    private static string Content(FieldFact field, CType type) => FormattableString.Invariant($"{BitRange.Of(field)} {field.Bits is null} {type}");

    private static string Resized(FieldFact old, FieldFact now) =>
        BitRange.Of(now).Length == BitRange.Of(old).Length ? "" : $" and changed from {WithoutUnit(old, now)} to {BitRange.SizeOf(now)}";

    private static string WithoutUnit(FieldFact old, FieldFact now) =>
        FormattableString.Invariant($"{(old.Bits is null || now.Bits is null ? old.Size : BitRange.Of(old).Length)}");
}
