// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Lock;

/// <summary>Compares enumerations that have names, and their values.</summary>
internal static class EnumComparer
{
    public static void Compare(ChangeList list)
    {
        foreach (var old in list.Old.Facts.OfType<EnumFact>())
        {
            if (!list.New.TryGet<EnumFact>(old.Key, out var now))
                list.Breaking(DiagnosticIds.Removed, old.Key, $"{old.Key} was removed", "sources that name it no longer compile.");
            else if (now.Body != old.Body)
                list.Breaking(DiagnosticIds.LayoutChanged, old.Key, string.Create(CultureInfo.InvariantCulture, $"{old.Key} changed from {old.Type} ({old.Size} bytes) to {now.Type} ({now.Size} bytes)"), "fields of that type move or are read as something else.");
        }

        foreach (var old in list.Old.Facts.OfType<EnumeratorFact>())
        {
            if (!list.New.TryGet<EnumeratorFact>(old.Key, out var now))
                list.Breaking(DiagnosticIds.Removed, old.Key, $"{old.Key} was removed", "sources that name it no longer compile.");
            else if (now.Value != old.Value)
                list.Breaking(DiagnosticIds.ConstantChanged, old.Key, $"{old.Key} changed from {old.Value} to {now.Value}", "programs built before pass and expect the old value.");
        }

        foreach (var fact in list.New.Facts)
        {
            if (fact is EnumFact && !list.Old.TryGet<EnumFact>(fact.Key, out _))
                list.Additive(fact.Key, $"{fact.Key} is new", "no existing program uses it.");
            else if (fact is EnumeratorFact value && !list.Old.TryGet<EnumeratorFact>(fact.Key, out _))
                list.Additive(fact.Key, $"{fact.Key} is new, value {value.Value}", "no existing program uses it.");
        }
    }
}
