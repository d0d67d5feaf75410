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
            t => list.Before(t.Type).Spelling,
            t => list.Now(t.Type).Spelling);
        foreach (var old in typedefs)
        {
            if (list.New.TryGet<TypedefFact>(old.Key, out var now))
                CompareTypes(list, old, now);
            else if (renamed.Certain.TryGetValue(old, out var successor))
                list.Renamed(ChangeRules.TypedefRenamed, old.Key, successor.Key, successor.Name);
            else
                list.Report(ChangeRules.TypedefRemoved, old.Key, $"{old.Key} was removed", $"sources that name it no longer compile.{renamed.Doubt(old, t => t.Name)}");
        }

        foreach (var now in come.Except(renamed.Certain.Values))
            list.Report(ChangeRules.TypedefAdded, now.Key, $"{now.Key} is new", "no existing program uses it.");
    }

    private static void CompareTypes(ChangeList list, TypedefFact old, TypedefFact now)
    {
        if (list.Renames.Apply(old.Type) == now.Type)
            return;
        if (list.AreSame(old.Type, now.Type))
            list.Report(ChangeRules.TypedefRespelled, old.Key, $"{old.Key} is now spelled {now.Type}, before {old.Type}", "both name the same type.");
        else if (list.DifferInQualifiersOnly(old.Type, now.Type))
            list.Report(ChangeRules.TypedefQualifier, old.Key, $"{old.Key} changed from {old.Type} to {now.Type}", "the bytes are the same, and sources may no longer compile or mean another access.");
        else
            list.Report(ChangeRules.TypedefType, old.Key, $"{old.Key} changed from {old.Type} to {now.Type}", "sources mean another type by it, and programs built before pass the old one.");
    }
}
