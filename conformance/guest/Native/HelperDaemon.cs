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
    public const string Ready = "ready";

    private readonly int _input;
    private readonly LineReader _output;
    private bool _reaped;

    private HelperDaemon(int pid, int input, int output)
    {
        Pid = pid;
        _input = input;
        _output = new LineReader(output);
    }

    public int Pid { get; }

    /// <summary>Starts the process and waits until it has registered.</summary>
    public static HelperDaemon Start()
    {
        int* input = stackalloc int[2];
        int* output = stackalloc int[2];
        BailOutException.ThrowIf(
            Libc.pipe2(input, Libc.OpenCloseOnExec) != 0 || Libc.pipe2(output, Libc.OpenCloseOnExec) != 0, "pipe");
        int pid = OtherProcess.Start(Argument, input[0], output[1]);
        _ = Libc.close(input[0]);
        _ = Libc.close(output[1]);

        var daemon = new HelperDaemon(pid, input[1], output[0]);
        return daemon.Hear() == Ready ? daemon : throw new BailOutException("the helper daemon ended before it had registered");
    }

    /// <summary>Kills the process and waits until it is dead, but leaves it a zombie until <see cref="Dispose"/>.</summary>
    public void Kill()
    {
        BailOutException.ThrowIf(Libc.kill(Pid, Libc.SignalKill) != 0, "kill");
        AwaitEnd();
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
        _ = Libc.close(_output.Descriptor);
    }

    /// <summary>Makes it attach a socket, which must succeed.</summary>
    public void Attach()
    {
        Tell("attach\n");
        string said = Hear();
        if (said != "0")
        {
            throw new BailOutException($"the helper daemon cannot attach: {said}");
        }
    }

    /// <summary>
    /// Gives it commands, one a line; they are in <c>HelperService</c>. Returns at once: it says one line for each, in their order.
    /// </summary>
    public void Tell(string commands)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(commands);
        fixed (byte* address = bytes)
        {
            BailOutException.ThrowIf(Libc.write(_input, address, (nuint)bytes.Length) != bytes.Length, "write");
        }
    }

    /// <summary>The next line that it says, without its end; "gone" when it has ended.</summary>
    public string Hear() => _output.ReadLine() ?? "gone";

    /// <summary>As many lines as there are commands; the last of them.</summary>
    public string HearAll(string commands)
    {
        string said = "";
        for (int left = commands.Count(letter => letter == '\n'); left > 0; left--)
        {
            said = Hear();
        }
        return said;
    }

    /// <summary>Waits until it is dead, but leaves it a zombie until <see cref="Dispose"/>.</summary>
    public void AwaitEnd() => Wait(Libc.WaitExited | Libc.WaitLeaveUnreaped);

    private void Wait(int options)
    {
        byte* information = stackalloc byte[OtherProcess.OpaqueSize];
        BailOutException.ThrowIf(Libc.waitid(Libc.WaitForPid, Pid, information, options) != 0, "waitid");
    }
}
