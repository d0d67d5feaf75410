// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Compare;

/// <summary>Compares system calls.</summary>
internal static class CallComparer
{
    private const ChangeReach Both = ChangeReach.Source | ChangeReach.Binary;

    public static void Compare(ChangeList list)
    {
        var come = list.New.Calls.Where(c => !list.Old.TryGet<CallFact>(c.Key, out _)).ToList();
        var renamed = RenameFinder.Pair(
            list.Old.Calls.Where(c => !list.New.TryGet<CallFact>(c.Key, out _)),
            come,
            c => string.Create(CultureInfo.InvariantCulture, $"{c.Number} {Signature(c, list.Renames)}"));
        foreach (var old in list.Old.Calls)
        {
            if (list.New.TryGet<CallFact>(old.Key, out var now))
                CompareCall(list, old, now);
            else if (renamed.TryGetValue(old, out var successor))
                list.Renamed(old.Key, successor.Key, successor.Name);
            else
                list.Breaking(Both, DiagnosticIds.Removed, old.Key, $"{old.Key} was removed", "programs that make it get ENOSYS, or another call.");
        }

        foreach (var call in come.Except(renamed.Values))
            list.Additive(call.Key, string.Create(CultureInfo.InvariantCulture, $"{call.Key} is new, number {call.Number}"), "no existing program makes it.");
    }

    private static void CompareCall(ChangeList list, CallFact old, CallFact now)
    {
        if (now.Number != old.Number)
            list.Breaking(ChangeReach.Binary, DiagnosticIds.CallChanged, old.Key, string.Create(CultureInfo.InvariantCulture, $"{old.Key} changed its number from {old.Number} to {now.Number}"), "programs built before make another call.");
        var what = $"{old.Key} changed from {Prototype(old)} to {Prototype(now)}";
        if (Types(now, null) != Types(old, list.Renames))
            list.Breaking(Both, DiagnosticIds.CallChanged, old.Key, what, "programs built before pass other arguments than the kernel expects, or expect another result.");
        else if (Signature(now, null) != Signature(old, list.Renames))
            list.Breaking(ChangeReach.Binary, DiagnosticIds.CallChanged, old.Key, what, "programs built before let the kernel read what they did not set, or write what they rely on.");
        else if (Prototype(now) != Prototype(old) && !OnlyRenamedTypes(old, now, list.Renames))
            list.Neutral(old.Key, what, "only names of parameters differ, or how a type is spelled.");
    }

    private static bool OnlyRenamedTypes(CallFact old, CallFact now, TypeRenames renames) =>
        Prototype(old with { Parameters = [.. old.Parameters.Select(p => p with { Type = renames.Apply(p.Type) })], ReturnType = renames.Apply(old.ReturnType) }) == Prototype(now);

    private static string Prototype(CallFact call) => $"({string.Join(", ", call.Parameters)}) {call.ReturnType}";

    /// <summary>What sources are checked against.</summary>
    private static string Types(CallFact call, TypeRenames? renames) =>
        $"({string.Join(", ", call.Parameters.Select(p => Spelled(p.Type, renames)))}) {Spelled(call.ReturnType, renames)}";

    /// <summary>What programs and the kernel rely on: the types, and who writes.</summary>
    private static string Signature(CallFact call, TypeRenames? renames) =>
        $"({string.Join(", ", call.Parameters.Select(p => $"{p.Direction} {Spelled(p.Type, renames)}"))}) {Spelled(call.ReturnType, renames)}";

    private static string Spelled(CType type, TypeRenames? renames) => EquivalentTypes.Canonical(renames?.Apply(type) ?? type).Spelling;
}
