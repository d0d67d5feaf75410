// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Compare;

/// <summary>Compares what stays of a netlink family's operations and messages.</summary>
internal static class OperationComparer
{
    public static void Compare(ChangeList list, OperationFact old, OperationFact now)
    {
        if (now.Set != old.Set)
            list.Report(ChangeRules.NetlinkType, old.Key, $"{old.Key} changed its attributes from {Named(old.Set)} to {Named(now.Set)}", "the same numbers name other attributes.");
        if (now.Header != old.Header)
            list.Report(ChangeRules.NetlinkType, old.Key, $"{old.Key} changed its header from {Named(old.Header)} to {Named(now.Header)}", "attributes begin at another place of the message.");
        if (now.Group != old.Group)
            CompareGroups(list, old, now);
        var (before, after) = (Names(old.Flags), Names(now.Flags));
        foreach (var flag in after.Except(before))
            list.Report(ChangeRules.NetlinkRefused, old.Key, $"{old.Key} is now {flag}", "callers that it served before may be refused.");
        foreach (var flag in before.Except(after))
            list.Report(ChangeRules.NetlinkOpened, old.Key, $"{old.Key} is no longer {flag}", "those that it served before are served as before.");
    }

    public static void Compare(ChangeList list, MessageFact old, MessageFact now)
    {
        if (now.Id != old.Id)
            list.Report(ChangeRules.NetlinkNumber, old.Key, string.Create(CultureInfo.InvariantCulture, $"{old.Key} changed its number from {old.Id} to {now.Id}"), "programs built before send and read another message.");
        var (before, after) = (Names(old.Attributes), Names(now.Attributes));
        foreach (var attribute in after.Except(before))
            list.Report(ChangeRules.NetlinkCarried, old.Key, $"{old.Key} may carry {attribute}", "messages without it are as before.");
        foreach (var attribute in before.Except(after))
            list.Report(ChangeRules.NetlinkDropped, old.Key, $"{old.Key} no longer carries {attribute}", now.IsRequest ? "programs built before send what the kernel ignores or refuses." : "programs built before wait for it.");
    }

    private static void CompareGroups(ChangeList list, OperationFact old, OperationFact now)
    {
        var what = $"{old.Key} changed its multicast group from {Named(old.Group)} to {Named(now.Group)}";
        if (old.Group.Length == 0)
            list.Report(ChangeRules.NetlinkOpened, old.Key, what, "nobody was told before.");
        else
            list.Report(ChangeRules.NetlinkRefused, old.Key, what, "those that listen are no longer told.");
    }

    private static string Named(string name) => name.Length == 0 ? "none" : name;

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
