// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>
/// Compares the errors that each call lists. Programs are built and run as before, and meet another answer. A call that
/// listed none made no promise.
/// </summary>
internal static class ErrnoComparer
{
    public static void Compare(ChangeList list)
    {
        var old = ByCall(list.Old);
        var now = ByCall(list.New);
        foreach (var call in list.Old.Calls)
        {
            // Those of a call that is gone have gone with it.
            if (!list.New.TryGet<CallFact>(call.Key, out _))
                continue;
            var gone = old[call.Name].Where(e => !list.New.TryGet<ErrnoFact>(e.Key, out _)).ToList();
            var come = now[call.Name].Where(e => !list.Old.TryGet<ErrnoFact>(e.Key, out _)).ToList();
            foreach (var error in come)
            {
                if (!old[call.Name].Any())
                    list.Report(ChangeRules.ErrnoListed, error.Key, $"{error.Key} is listed now", "the call listed no errors before, so none was ruled out.");
                else
                    list.Report(ChangeRules.ErrnoAdded, error.Key, $"{error.Key} is new", "programs built before meet an error that the call did not have.");
            }

            foreach (var error in gone)
            {
                if (come.Count == 0 && now[call.Name].Any())
                    list.Report(ChangeRules.ErrnoRemoved, error.Key, $"{error.Key} is no longer listed", "programs that handle it are prepared for more than can happen.");
                else if (come.Count == 0)
                    list.Report(ChangeRules.ErrnoLast, error.Key, $"{error.Key} is no longer listed, and no other error is", "a call that lists none promises nothing, so that any error may come next.");
                else
                    list.Report(ChangeRules.ErrnoReplaced, error.Key, $"{error.Key} is no longer listed, while {string.Join(", ", come.Select(e => e.Name))} came", "programs that handle it may get another error for the same cause.");
            }
        }
    }

    private static ILookup<string, ErrnoFact> ByCall(FactSet set) => set.Facts.OfType<ErrnoFact>().ToLookup(e => e.Call, StringComparer.Ordinal);
}
