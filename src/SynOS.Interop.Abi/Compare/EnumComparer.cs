// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Compare;

/// <summary>Compares enumerations that have names; their values are <see cref="ConstantComparer"/>'s.</summary>
internal static class EnumComparer
{
    public static void Compare(ChangeList list)
    {
        var come = list.New.Facts.OfType<EnumFact>().Where(e => !list.Old.TryGet<EnumFact>(e.Key, out _)).ToList();
        var gone = list.Old.Facts.OfType<EnumFact>().Where(e => !list.New.TryGet<EnumFact>(e.Key, out _)).ToList();
        var (oldValues, newValues) = (Values(list.Old), Values(list.New));
        // Its values are what it is told by, and they are names of their own.
        var pairs = RenameFinder.Pair(gone, come, e => Content(e, oldValues), e => Content(e, newValues)).Certain;
        foreach (var (old, now) in pairs)
            list.Renames.Add(old.Key, now.Key);

        foreach (var old in list.Old.Facts.OfType<EnumFact>())
        {
            if (list.New.TryGet<EnumFact>(old.Key, out var now))
                CompareStorage(list, old, now);
            else if (pairs.TryGetValue(old, out var successor))
                ReportRenamed(list, old, successor);
            else
                list.Report(ChangeRules.EnumRemoved, old.Key, $"{old.Key} was removed", "sources that name it no longer compile.");
        }

        foreach (var now in come.Except(pairs.Values))
            list.Report(ChangeRules.EnumAdded, now.Key, $"{now.Key} is new", "no existing program uses it.");
    }

    private static void ReportRenamed(ChangeList list, EnumFact old, EnumFact now)
    {
        if (RenameFinder.IsTagged(list, old.Name, old.Key, now.Key))
            list.Report(ChangeRules.RecordTagged, now.Key, $"{old.Name} is {now.Key} now", "sources name it by its typedef, which is as before.");
        else
            list.Renamed(ChangeRules.EnumRenamed, old.Key, now.Key, now.Key);
    }

    private static void CompareStorage(ChangeList list, EnumFact old, EnumFact now)
    {
        if (now.Body == old.Body)
            return;
        var what = string.Create(CultureInfo.InvariantCulture, $"{old.Key} changed from {old.Type} ({old.Size} bytes) to {now.Type} ({now.Size} bytes)");
        if (now.Size != old.Size)
            list.Report(ChangeRules.EnumResized, old.Key, what, "fields of that type move or are read as something else.");
        else
            list.Report(ChangeRules.EnumType, old.Key, what, "comparisons and arithmetic in C sources may come out differently.");
    }

    private static ILookup<string, EnumeratorFact> Values(FactSet set) => set.Facts.OfType<EnumeratorFact>().ToLookup(e => e.Enum, StringComparer.Ordinal);

    private static string Content(EnumFact fact, ILookup<string, EnumeratorFact> values) => values[fact.Name].Any()
        ? FormattableString.Invariant($"{fact.Size} {fact.Type}\n{string.Join('\n', values[fact.Name].Select(v => $"{v.Name} {v.Value}").Order(StringComparer.Ordinal))}")
        : "";
}
