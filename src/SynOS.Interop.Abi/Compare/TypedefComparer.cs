// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Compares names of types.</summary>
internal static class TypedefComparer
{
    public static void Compare(ChangeList list)
    {
        var typedefs = list.Old.Facts.OfType<TypedefFact>().ToList();
        var come = list.New.Facts.OfType<TypedefFact>().Where(t => !list.Old.TryGet<TypedefFact>(t.Key, out _)).ToList();
        var renamed = RenameFinder.Pair(
            typedefs.Where(t => !list.New.TryGet<TypedefFact>(t.Key, out _)),
            come,
            t => EquivalentTypes.Canonical(list.Renames.Apply(t.Type)).Spelling);
        foreach (var old in typedefs)
        {
            if (list.New.TryGet<TypedefFact>(old.Key, out var now))
                CompareTypes(list, old, now);
            else if (renamed.TryGetValue(old, out var successor))
                list.Renamed(old.Key, successor.Key, successor.Name);
            else
                list.Breaking(ChangeReach.Source, DiagnosticIds.Removed, old.Key, $"{old.Key} was removed", "sources that name it no longer compile.");
        }

        foreach (var now in come.Except(renamed.Values))
            list.Additive(now.Key, $"{now.Key} is new", "no existing program uses it.");
    }

    private static void CompareTypes(ChangeList list, TypedefFact old, TypedefFact now)
    {
        var before = list.Renames.Apply(old.Type);
        if (before == now.Type)
            return;
        if (EquivalentTypes.AreSame(before, now.Type))
            list.Neutral(old.Key, $"{old.Key} is now spelled {now.Type}, before {old.Type}", "both name the same type.");
        else
            list.Breaking(ChangeReach.Source | ChangeReach.Binary, DiagnosticIds.LayoutChanged, old.Key, $"{old.Key} changed from {old.Type} to {now.Type}", "sources mean another type by it, and programs built before pass the old one.");
    }
}
