// SPDX-License-Identifier: MIT

using System.Text;

namespace SynOS.Conformance.Guest.Native;

/// <summary>
/// Another process that is registered: this program again, with another argument. It ends when its input is closed, so
/// that it never outlives this one. Its owner ends it with <see cref="Dispose"/>, which waits for it.
/// </summary>
internal sealed unsafe class HelperDaemon : IDisposable
{
    public const string Argument = "daemon";

    /// <summary>What the daemon writes once it has registered.</summary>
    public static ReadOnlySpan<byte> Ready => "ready\n"u8;

    // More than glibc's posix_spawn_file_actions_t and siginfo_t take.
    private const int OpaqueSize = 512;

    private readonly int _input;
    private bool _reaped;

    private HelperDaemon(int pid, int input)
    {
        Pid = pid;
        _input = input;
    }

    public int Pid { get; }

    /// <summary>Starts the process and waits until it has registered.</summary>
    public static HelperDaemon Start()
    {
        int* input = stackalloc int[2];
        int* output = stackalloc int[2];
        BailOutException.ThrowIf(
            Libc.pipe2(input, Libc.OpenCloseOnExec) != 0 || Libc.pipe2(output, Libc.OpenCloseOnExec) != 0, "pipe");
        int pid = Spawn(input[0], output[1]);
        _ = Libc.close(input[0]);
        _ = Libc.close(output[1]);

        var daemon = new HelperDaemon(pid, input[1]);
        WaitUntilReady(output[0]);
        _ = Libc.close(output[0]);
        return daemon;
    }

    /// <summary>Kills the process and waits until it is dead, but leaves it a zombie until <see cref="Dispose"/>.</summary>
    public void Kill()
    {
        BailOutException.ThrowIf(Libc.kill(Pid, Libc.SignalKill) != 0, "kill");
        Wait(Libc.WaitExited | Libc.WaitLeaveUnreaped);
    }

    public void Dispose()
    {
        if (_reaped)
        {
            return;
        }
        _reaped = true;
        _ = Libc.close(_input);
        Wait(Libc.WaitExited);
    }

    private void Wait(int options)
    {
        byte* information = stackalloc byte[OpaqueSize];
        BailOutException.ThrowIf(Libc.waitid(Libc.WaitForPid, Pid, information, options) != 0, "waitid");
    }

    private static int Spawn(int input, int output)
    {
        byte* actions = stackalloc byte[OpaqueSize];
        int pid;
        int errno;
        fixed (byte* path = "/proc/self/exe\0"u8)
        fixed (byte* name = "synos-guest\0"u8)
        fixed (byte* argument = Encoding.ASCII.GetBytes(Argument + "\0"))
        {
            byte** arguments = stackalloc byte*[] { name, argument, null };
            byte** environment = stackalloc byte*[] { null };
            _ = Libc.posix_spawn_file_actions_init(actions);
            _ = Libc.posix_spawn_file_actions_adddup2(actions, input, 0);
            _ = Libc.posix_spawn_file_actions_adddup2(actions, output, 1);
            errno = Libc.posix_spawn(&pid, path, actions, null, arguments, environment);
            _ = Libc.posix_spawn_file_actions_destroy(actions);
        }
        return errno == 0 ? pid : throw new BailOutException($"posix_spawn: {Errno.Name(errno)}");
    }

    private static void WaitUntilReady(int fd)
    {
        byte* answer = stackalloc byte[Ready.Length];
        int length = 0;
        while (length < Ready.Length)
        {
            nint got = Libc.read(fd, answer + length, (nuint)(Ready.Length - length));
            if (got <= 0)
            {
                throw new BailOutException("the helper daemon ended before it had registered");
            }
            length += (int)got;
        }
        if (!Ready.SequenceEqual(new ReadOnlySpan<byte>(answer, length)))
        {
            throw new BailOutException("the helper daemon gave an unexpected answer");
        }
    }
}
