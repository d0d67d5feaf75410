// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// Lets libclang recover from a stack that is used up. It recovers from signals, but asks for them on the stack that they
/// are about: the kernel then ends the process without a word.
/// </summary>
internal static unsafe class CrashSignals
{
    private const int Segv = 11;
    private const int OnAlternateStack = 0x08000000;
    private const int Disabled = 2;
    private const int StackSize = 256 << 10;

    /// <summary>Once for the process, after the library is loaded.</summary>
    public static void Prepare()
    {
        // With its first index libclang sets its handler.
        using (CXIndex.Create())
        {
            var action = default(Action);
            if (sigaction(Segv, null, &action) != 0 || (action.Flags & OnAlternateStack) != 0)
                return;
            action.Flags |= OnAlternateStack;
            _ = sigaction(Segv, &action, null);
        }
    }

    /// <summary>For each thread that parses, where .NET has not given it such a stack.</summary>
    public static void PrepareThread()
    {
        var stack = default(Stack);
        if (sigaltstack(null, &stack) != 0 || (stack.Flags & Disabled) == 0)
            return;
        // Never given back: there are as many such threads as processors.
        stack = new Stack { Memory = NativeMemory.Alloc(StackSize), Size = StackSize };
        _ = sigaltstack(&stack, null);
    }

    [DllImport("libc")]
    private static extern int sigaction(int signal, Action* action, Action* old);

    [DllImport("libc")]
    private static extern int sigaltstack(Stack* stack, Stack* old);

    /// <summary><c>struct sigaction</c> of 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Action
    {
        public void* Handler;
        public fixed byte Mask[128];
        public int Flags;
        public void* Restorer;
    }

    /// <summary><c>stack_t</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Stack
    {
        public void* Memory;
        public int Flags;
        public nuint Size;
    }
}
