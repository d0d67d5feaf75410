// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Store;
using SynOS.Interop.Facts.Model;

namespace SynOS.Conformance.Harness;

/// <summary>The committed lock, read.</summary>
internal static class SharedLock
{
    public static FactSet Read()
    {
        var diagnostics = new DiagnosticBag();
        return LockReader.Read(Repository.Lock, diagnostics)?.Facts
            ?? throw new InvalidOperationException(string.Join('\n', diagnostics));
    }
}
