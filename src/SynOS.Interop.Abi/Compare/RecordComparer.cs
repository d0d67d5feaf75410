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
                list.Renamed(record.Key, successor, successor);
            else if (list.New.TryGet<RecordFact>(OtherKind(record), out var other))
                list.Breaking(ChangeReach.Source | ChangeReach.Binary, DiagnosticIds.LayoutChanged, other.Key, $"{record.Key} became {other.Key}", "sources that name it no longer compile, and programs built before read the same bytes as something else.");
            else
                list.Breaking(ChangeReach.Source, DiagnosticIds.Removed, record.Key, $"{record.Key} was removed", "sources that name it no longer compile, and calls that take it are gone or changed.");
        }

        foreach (var record in list.New.Records)
        {
            if (!list.Old.TryGet<RecordFact>(record.Key, out _) && !list.Old.TryGet<RecordFact>(OtherKind(record), out _) && !renames.IsSuccessor(record.Key))
                list.Additive(record.Key, $"{record.Key} is new", "no existing program uses it.");
        }
    }

    private static string OtherKind(RecordFact record) => RecordFact.KeyOf(record.Kind == "struct" ? "union" : "struct", record.Name);

    private static void CompareRecord(ChangeList list, Growth growth, RecordFact record, RecordFact now)
    {
        var mayGrow = growth.IsExpected(record, now);
        var sizes = string.Create(CultureInfo.InvariantCulture, $"{record.Key} changed from {record.Size} to {now.Size} bytes");
        if (now.Size > record.Size && mayGrow)
            list.Additive(record.Key, sizes, "it grew at its end, and programs built before pass the size that they know.");
        else if (now.Size != record.Size)
            list.Breaking(ChangeReach.Binary, DiagnosticIds.LayoutChanged, record.Key, sizes, now.Size > record.Size ? "the kernel reads or writes past the memory that programs built before pass." : "programs built before expect bytes that the kernel no longer reads or writes.");
        if (now.Align != record.Align)
            list.Breaking(ChangeReach.Binary, DiagnosticIds.LayoutChanged, record.Key, string.Create(CultureInfo.InvariantCulture, $"the alignment of {record.Key} changed from {record.Align} to {now.Align}"), "it moves inside records of programs that embed it.");
        FieldComparer.Compare(list, record, now, mayGrow);
    }
}
