// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace SynOS.Interop.Abi.Clang;

/// <summary>What only the C library can do for this process.</summary>
internal static class NativeProcess
{
    /// <summary>
    /// Sets a variable where native code looks for it; .NET keeps a copy of the environment of its own. Before the library is
    /// loaded that reads it.
    /// </summary>
    public static unsafe void SetEnvironment(string name, string value)
    {
        var (nativeName, nativeValue) = (Marshal.StringToCoTaskMemUTF8(name), Marshal.StringToCoTaskMemUTF8(value));
        try
        {
            _ = setenv((sbyte*)nativeName, (sbyte*)nativeValue, 1);
        }
        finally
        {
            Marshal.FreeCoTaskMem(nativeName);
            Marshal.FreeCoTaskMem(nativeValue);
        }
    }

    /// <summary>Ends the process at once, also while native code runs that cannot be stopped.</summary>
    public static void Exit(int code) => _exit(code);

    [DllImport("libc")]
    private static extern unsafe int setenv(sbyte* name, sbyte* value, int overwrite);

    [DllImport("libc")]
    private static extern void _exit(int status);
}
