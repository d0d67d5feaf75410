// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Compare;

/// <summary>Compares system calls.</summary>
internal static class CallComparer
{
    public static void Compare(ChangeList list)
    {
        var come = list.New.Calls.Where(c => !list.Old.TryGet<CallFact>(c.Key, out _)).ToList();
        var renamed = RenameFinder.Pair(
            list.Old.Calls.Where(c => !list.New.TryGet<CallFact>(c.Key, out _)),
            come,
            c => Told(c, list.Before),
            c => Told(c, list.Now));
        foreach (var old in list.Old.Calls)
        {
            if (list.New.TryGet<CallFact>(old.Key, out var now))
                CompareCall(list, old, now);
            else if (renamed.Certain.TryGetValue(old, out var successor))
                list.Replaced(ChangeRules.CallReplaced, old.Key, successor.Key, successor.Name);
            else
                list.Report(ChangeRules.CallRemoved, old.Key, $"{old.Key} was removed", $"programs that make it get ENOSYS, or another call.{renamed.Doubt(old, c => c.Name)}");
        }

        foreach (var call in come.Except(renamed.Certain.Values))
            list.Report(ChangeRules.CallAdded, call.Key, string.Create(CultureInfo.InvariantCulture, $"{call.Key} is new, number {call.Number}"), "no existing program makes it.");
    }

    private static void CompareCall(ChangeList list, CallFact old, CallFact now)
    {
        if (now.Number != old.Number)
            list.Report(ChangeRules.CallNumber, old.Key, string.Create(CultureInfo.InvariantCulture, $"{old.Key} changed its number from {old.Number} to {now.Number}"), "programs built before make another call.");
        var what = $"{old.Key} changed from {Prototype(old)} to {Prototype(now)}";
        if (Types(now, list.Now) != Types(old, list.Before))
            list.Report(ChangeRules.CallPrototype, old.Key, what, "programs built before pass other arguments than the kernel expects, or expect another result.");
        else if (AreSwapped(old, now))
            list.Report(ChangeRules.CallSwapped, old.Key, what, "programs built before, and sources too, pass one argument for another, and no compiler says so.");
        else if (Signature(now, list.Now) != Signature(old, list.Before))
            list.Report(ChangeRules.CallDirection, old.Key, what, "programs built before let the kernel read what they did not set, or write what they rely on.");
        else if (Prototype(now) != Prototype(old) && !OnlyRenamedTypes(old, now, list.Renames))
            list.Report(ChangeRules.CallRespelled, old.Key, what, "only names of parameters differ, or how a type is spelled.");
    }

    /// <summary>A name that both prototypes have stands at another place; one that is new says nothing.</summary>
    private static bool AreSwapped(CallFact old, CallFact now)
    {
        List<string> before = [.. old.Parameters.Select(p => p.Name)], after = [.. now.Parameters.Select(p => p.Name)];
        return before.Exists(name => after.IndexOf(name) is >= 0 and var place && place != before.IndexOf(name));
    }

    private static bool OnlyRenamedTypes(CallFact old, CallFact now, TypeRenames renames) =>
        Prototype(old with { Parameters = [.. old.Parameters.Select(p => p with { Type = renames.Apply(p.Type) })], ReturnType = renames.Apply(old.ReturnType) }) == Prototype(now);

    private static string Prototype(CallFact call) => $"({string.Join(", ", call.Parameters)}) {call.ReturnType}";

    /// <summary>What sources are checked against.</summary>
    private static string Types(CallFact call, Func<CType, CType> meaning) =>
        $"({string.Join(", ", call.Parameters.Select(p => meaning(p.Type)))}) {meaning(call.ReturnType)}";

    /// <summary>What programs and the kernel rely on: the types, and who writes.</summary>
    private static string Signature(CallFact call, Func<CType, CType> meaning) =>
        $"({string.Join(", ", call.Parameters.Select(p => $"{p.Direction} {meaning(p.Type)}"))}) {meaning(call.ReturnType)}";

    private static string Told(CallFact call, Func<CType, CType> meaning) => string.Create(CultureInfo.InvariantCulture, $"{call.Number} {Signature(call, meaning)}");
}
