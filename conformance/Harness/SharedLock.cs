// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Facts;
using SynOS.Interop.Abi.Lock;

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
