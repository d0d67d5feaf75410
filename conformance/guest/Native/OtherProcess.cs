// SPDX-License-Identifier: MIT

using System.Text;
using SynOS.Conformance.Guest.Running;

namespace SynOS.Conformance.Guest.Native;

/// <summary>This program again, with another argument, as another process.</summary>
internal static unsafe class OtherProcess
{
    /// <summary>Asks one query.</summary>
    public const string Ask = "ask";

    /// <summary>Replies to a query over the socket that it has as its input, and says what the kernel said.</summary>
    public const string Reply = "reply";

    /// <summary>More than glibc's posix_spawn_file_actions_t and siginfo_t take.</summary>
    public const int OpaqueSize = 512;

    // In siginfo_t of x86-64 and arm64: how it ended, and with what.
    private const int CodeOffset = 8;
    private const int StatusOffset = 24;
    private const int Exited = 1;

    /// <summary>Base that all of them are started with; without it they use the kernel's.</summary>
    public static int? SyscallBase { get; set; }

    /// <summary>Starts it with these two for its input and output. The start ends with <see cref="Wait"/>.</summary>
    public static int Start(string argument, int input, int output)
    {
        byte* actions = stackalloc byte[OpaqueSize];
        int pid;
        int errno;
        fixed (byte* path = "/proc/self/exe\0"u8)
        fixed (byte* name = "synos-guest\0"u8)
        fixed (byte* value = Encoding.ASCII.GetBytes(argument + "\0"))
        fixed (byte* option = Encoding.ASCII.GetBytes(KernelUnderTest.BaseArgument + "\0"))
        fixed (byte* number = Encoding.ASCII.GetBytes($"{SyscallBase}\0"))
        {
            byte** arguments = stackalloc byte*[] { name, value, null, null, null };
            if (SyscallBase is not null)
            {
                arguments[1] = option;
                arguments[2] = number;
                arguments[3] = value;
            }
            byte** environment = stackalloc byte*[] { null };
            _ = Libc.posix_spawn_file_actions_init(actions);
            _ = Libc.posix_spawn_file_actions_adddup2(actions, input, 0);
            _ = Libc.posix_spawn_file_actions_adddup2(actions, output, 1);
            errno = Libc.posix_spawn(&pid, path, actions, null, arguments, environment);
            _ = Libc.posix_spawn_file_actions_destroy(actions);
        }
        return errno == 0 ? pid : throw new BailOutException($"posix_spawn: {Errno.Name(errno)}");
    }

    /// <summary>Stops it and waits until it stands. Returns whether that signal is why.</summary>
    public static bool Stop(int pid)
    {
        byte* information = stackalloc byte[OpaqueSize];
        _ = Libc.kill(pid, Libc.SignalStop);
        BailOutException.ThrowIf(Libc.waitid(Libc.WaitForPid, pid, information, Libc.WaitStopped) != 0, "waitid");
        return *(int*)(information + StatusOffset) == Libc.SignalStop;
    }

    /// <summary>Waits for it. Returns its exit code, or the negated signal.</summary>
    public static int Wait(int pid)
    {
        byte* information = stackalloc byte[OpaqueSize];
        BailOutException.ThrowIf(Libc.waitid(Libc.WaitForPid, pid, information, Libc.WaitExited) != 0, "waitid");
        int status = *(int*)(information + StatusOffset);
        return *(int*)(information + CodeOffset) == Exited ? status : -status;
    }
}
