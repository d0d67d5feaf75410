// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;

namespace SynOS.Conformance.Guest.Native;

/// <summary>Something other than the calls under test failed, so that no further result would mean anything.</summary>
internal sealed class BailOutException(string message) : Exception(message)
{
    public static void ThrowIf(bool failed, string what)
    {
        if (failed)
        {
            throw new BailOutException($"{what}: {Errno.Name(Marshal.GetLastPInvokeError())}");
        }
    }
}
