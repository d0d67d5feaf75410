// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Store;

namespace SynOS.Interop.Abi.Commands;

/// <summary>
/// A lock and a header without a common fact: most likely a slip of the hand, and taking it would replace the lock of
/// another header. A few facts may all have changed.
/// </summary>
internal static class OtherLockRule
{
    private const int Few = 4;

    public static bool Reports(string header, FactSet facts, string path, LockFile @lock, DiagnosticBag diagnostics)
    {
        if (facts.Facts.Count < Few || @lock.Facts.Facts.Count < Few
            || facts.Facts.Select(f => f.Key).Intersect(@lock.Facts.Facts.Select(f => f.Key)).Any())
            return false;
        diagnostics.Error(DiagnosticIds.OtherLock, new SourceLocation(path, 0, 0), $"the lock has no fact in common with {header}, so it is the lock of another header. To go on: name the right one; a header that has none gets it from 'synos-abi extract {CheckCommand.Quote(header)} --lock FILE'.");
        return true;
    }
}
