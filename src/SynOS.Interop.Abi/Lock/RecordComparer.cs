// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Lock;

/// <summary>Compares structs and unions as wholes; their fields are <see cref="FieldComparer"/>'s.</summary>
internal static class RecordComparer
{
    public static void Compare(ChangeList list)
    {
        foreach (var record in list.Old.Records)
        {
            if (!list.New.TryGet<RecordFact>(record.Key, out var now))
            {
                list.Breaking(DiagnosticIds.Removed, record.Key, $"{record.Key} was removed", "sources that name it no longer compile, and calls that take it are gone or changed.");
                continue;
            }

            if (now.Size != record.Size)
                list.Breaking(DiagnosticIds.LayoutChanged, record.Key, string.Create(CultureInfo.InvariantCulture, $"{record.Key} changed from {record.Size} to {now.Size} bytes"), now.Size > record.Size ? "the kernel reads or writes past the memory that programs built before pass." : "programs built before expect bytes that the kernel no longer reads or writes.");
            else if (now.Align != record.Align)
                list.Breaking(DiagnosticIds.LayoutChanged, record.Key, string.Create(CultureInfo.InvariantCulture, $"the alignment of {record.Key} changed from {record.Align} to {now.Align}"), "it moves inside records of programs that embed it.");
            FieldComparer.Compare(list, record, now);
        }

        foreach (var record in list.New.Records)
        {
            if (!list.Old.TryGet<RecordFact>(record.Key, out _))
                list.Additive(record.Key, $"{record.Key} is new", "no existing program uses it.");
        }
    }
}
