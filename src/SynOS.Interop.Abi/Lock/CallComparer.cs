// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Lock;

/// <summary>Compares system calls.</summary>
internal static class CallComparer
{
    public static void Compare(ChangeList list)
    {
        foreach (var old in list.Old.Calls)
        {
            if (!list.New.TryGet<CallFact>(old.Key, out var now))
            {
                list.Breaking(DiagnosticIds.Removed, old.Key, $"{old.Key} was removed", "programs that make it get ENOSYS, or another call.");
                continue;
            }

            if (now.Number != old.Number)
                list.Breaking(DiagnosticIds.CallChanged, old.Key, string.Create(CultureInfo.InvariantCulture, $"{old.Key} changed its number from {old.Number} to {now.Number}"), "programs built before make another call.");
            if (Signature(now) != Signature(old))
                list.Breaking(DiagnosticIds.CallChanged, old.Key, $"{old.Key} changed from {Prototype(old)} to {Prototype(now)}", "programs built before pass other arguments than the kernel expects, or expect another result.");
            else if (Prototype(now) != Prototype(old))
                list.Neutral(old.Key, $"{old.Key} changed from {Prototype(old)} to {Prototype(now)}", "only names of parameters differ.");
        }

        foreach (var call in list.New.Calls)
        {
            if (!list.Old.TryGet<CallFact>(call.Key, out _))
                list.Additive(call.Key, string.Create(CultureInfo.InvariantCulture, $"{call.Key} is new, number {call.Number}"), "no existing program makes it.");
        }
    }

    private static string Prototype(CallFact call) => $"({string.Join(", ", call.Parameters)}) {call.ReturnType}";

    private static string Signature(CallFact call) =>
        $"({string.Join(", ", call.Parameters.Select(p => p with { Name = "" }))}) {call.ReturnType}";
}
