// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Compare;

/// <summary>Compares structs and unions as wholes; their fields are <see cref="FieldComparer"/>'s.</summary>
internal static class RecordComparer
{
    public static void Compare(ChangeList list)
    {
        var renames = new RenameFinder(list);
        renames.FindRecords();
        var growth = new Growth(list);
        foreach (var record in list.Old.Records)
        {
            if (list.New.TryGet<RecordFact>(record.Key, out var now))
                CompareRecord(list, growth, record, now);
            else if (list.Renames.Find(record.Key) is { } successor)
                ReportRenamed(list, growth, record, successor);
            else if (list.New.TryGet<RecordFact>(OtherKind(record), out var other))
                list.Report(ChangeRules.RecordKind, other.Key, $"{record.Key} became {other.Key}", "sources that name it no longer compile, and programs built before read the same bytes as something else.");
            else
                list.Report(ChangeRules.RecordRemoved, record.Key, $"{record.Key} was removed", "sources that name it no longer compile, and calls that take it are gone or changed.");
        }

        foreach (var record in list.New.Records)
        {
            if (!list.Old.TryGet<RecordFact>(record.Key, out _) && !list.Old.TryGet<RecordFact>(OtherKind(record), out _) && !renames.IsSuccessor(record.Key))
                list.Report(ChangeRules.RecordAdded, record.Key, $"{record.Key} is new", "no existing program uses it.");
        }
    }

    public static string OtherKind(RecordFact record) => RecordFact.KeyOf(record.Kind == "struct" ? "union" : "struct", record.Name);

    private static void ReportRenamed(ChangeList list, Growth growth, RecordFact record, string successor)
    {
        // A name that says a place is none in C; what has it is named by the field there.
        var isPlace = record.Name.Contains("::", StringComparison.Ordinal);
        if (!isPlace && !RenameFinder.IsTagged(list, record.Name, record.Key, successor))
        {
            list.Renamed(ChangeRules.RecordRenamed, record.Key, successor, successor);
            return;
        }

        if (!isPlace)
            list.Report(ChangeRules.RecordTagged, successor, $"{record.Name} is {successor} now", "sources name it by its typedef, which is as before.");
        if (list.New.TryGet<RecordFact>(successor, out var now))
            CompareRecord(list, growth, record, now);
    }

    private static void CompareRecord(ChangeList list, Growth growth, RecordFact record, RecordFact now)
    {
        var grows = growth.Find(record, now);
        var mayGrow = grows is not null && list.Allows(grows);
        var sizes = string.Create(CultureInfo.InvariantCulture, $"{record.Key} changed from {record.Size} to {now.Size} bytes");
        if (mayGrow)
            list.Report(grows!, now.Key, sizes, Growth.Explain(grows!));
        else if (now.Size != record.Size)
            list.Report(grows ?? ChangeRules.RecordResized, now.Key, sizes, now.Size > record.Size ? "the kernel reads or writes past the memory that programs built before pass." : "programs built before expect bytes that the kernel no longer reads or writes.");
        if (now.Align != record.Align)
            list.Report(ChangeRules.RecordAligned, now.Key, string.Create(CultureInfo.InvariantCulture, $"the alignment of {record.Key} changed from {record.Align} to {now.Align}"), "it moves inside records of programs that embed it.");
        FieldComparer.Compare(list, record, now, mayGrow);
    }
}
