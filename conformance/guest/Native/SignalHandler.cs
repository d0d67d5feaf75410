// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;

namespace SynOS.Conformance.Guest.Native;

/// <summary>
/// What SIGUSR1 does: nothing, by a handler or without one. The handler is abs(): managed code must not run in a signal handler, and a function of the C library
/// that takes a number and touches no memory may.
/// </summary>
internal static unsafe class SignalHandler
{
    // struct sigaction of glibc on 64-bit machines: the handler, a mask of 128 bytes, and the flags.
    private const int Size = 152;
    private const int FlagsOffset = 136;
    private const int Restart = 0x10000000;
    private const nint Ignored = 1;

    private static readonly nint Handler = NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "abs");

    /// <summary>Installs it; with <paramref name="restart"/> the system calls that it interrupts go on, where they can.</summary>
    public static void Install(bool restart) => Set(Handler, restart ? Restart : 0);

    /// <summary>No handler: the kernel drops the signal.</summary>
    public static void Ignore() => Set(Ignored, 0);

    private static void Set(nint handler, int flags)
    {
        byte* action = stackalloc byte[Size];
        new Span<byte>(action, Size).Clear();
        *(nint*)action = handler;
        *(int*)(action + FlagsOffset) = flags;
        BailOutException.ThrowIf(Libc.sigaction(Libc.SignalUser1, action, null) != 0, "sigaction");
    }
}
