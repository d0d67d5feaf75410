// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Compare;

/// <summary>Compares netlink families: their numbers are compiled into programs as those of calls are.</summary>
internal static class NetlinkComparer
{
    public static void Compare(ChangeList list)
    {
        CompareKind<FamilyFact>(list, _ => "", CompareFamily);
        CompareKind<AttributeFact>(list, a => a.Type == AttributeFact.Unused ? "" : string.Create(CultureInfo.InvariantCulture, $"{a.Family}.{a.Set} {a.Id} {a.Type}"), CompareAttribute);
        CompareKind<OperationFact>(list, _ => "", OperationComparer.Compare);
        CompareKind<MessageFact>(list, _ => "", OperationComparer.Compare);
        CompareKind<GroupFact>(list, _ => "", CompareGroup);
    }

    private static void CompareKind<T>(ChangeList list, Func<T, string> content, Action<ChangeList, T, T> compare)
        where T : Fact
    {
        var come = list.New.Facts.OfType<T>().Where(f => !list.Old.TryGet<T>(f.Key, out _)).ToList();
        var renamed = RenameFinder.Pair(list.Old.Facts.OfType<T>().Where(f => !list.New.TryGet<T>(f.Key, out _)), come, content);
        foreach (var old in list.Old.Facts.OfType<T>())
        {
            if (list.New.TryGet<T>(old.Key, out var now))
                compare(list, old, now);
            else if (renamed.Certain.TryGetValue(old, out var successor))
                list.Replaced(ChangeRules.NetlinkReplaced, old.Key, successor.Key, successor.Key[(successor.Key.LastIndexOf('.') + 1)..]);
            else if (old is AttributeFact { Type: AttributeFact.Unused })
                list.Report(ChangeRules.NetlinkFreed, old.Key, $"{old.Key} is no longer kept free", "no program used its number.");
            else
                list.Report(ChangeRules.NetlinkRemoved, old.Key, $"{old.Key} was removed", "sources that name it no longer compile, and programs built before meet a kernel that does not know it.");
        }

        foreach (var now in come.Except(renamed.Certain.Values))
            list.Report(ChangeRules.NetlinkAdded, now.Key, $"{now.Key} is new", "no existing program uses it.");
    }

    private static void CompareFamily(ChangeList list, FamilyFact old, FamilyFact now)
    {
        if (now.Body == old.Body)
            return;
        var what = $"{old.Key} changed from {Told(old)} to {Told(now)}";
        if (now.Protocol == old.Protocol && now.Protocol != FamilyFact.Raw && now.Version > old.Version)
            list.Report(ChangeRules.FamilyRaised, old.Key, what, "it states that breaking changes are meant.");
        else
            list.Report(ChangeRules.NetlinkNumber, old.Key, what, "programs built before reach another family, or one that is older than they expect.");
    }

    private static string Told(FamilyFact family) => family.Body[(family.Key.Length + 1)..];

    private static void CompareAttribute(ChangeList list, AttributeFact old, AttributeFact now)
    {
        if (now.Id != old.Id)
            list.Report(ChangeRules.NetlinkNumber, old.Key, string.Create(CultureInfo.InvariantCulture, $"{old.Key} changed its number from {old.Id} to {now.Id}"), "programs built before send and read another attribute.");
        if (now.Type == old.Type)
            return;
        var what = $"{old.Key} changed its type from {old.Type} to {now.Type}";
        if (old.Type == AttributeFact.Unused)
            list.Report(ChangeRules.NetlinkUsed, old.Key, what, "its number was kept free.");
        else
            list.Report(ChangeRules.NetlinkType, old.Key, what, "programs built before send and read the same bytes as something else.");
    }

    private static void CompareGroup(ChangeList list, GroupFact old, GroupFact now)
    {
        if (now.Id != old.Id)
            list.Report(ChangeRules.NetlinkNumber, old.Key, $"{old.Key} changed its number from {Number(old)} to {Number(now)}", "programs built before join another group.");
    }

    private static string Number(GroupFact group) => group.Id?.ToString(CultureInfo.InvariantCulture) ?? "one of run time";
}
