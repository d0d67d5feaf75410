// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Given;
using SynOS.Conformance.Guest.Memory;
using SynOS.Conformance.Guest.Native;

namespace SynOS.Conformance.Guest.Running;

/// <summary>What the cases of one run share: the kernel, the pages for arguments, and the other process.</summary>
internal sealed class Session(KernelUnderTest kernel, InputTable inputs) : IDisposable
{
    private readonly FamilySocket?[] _sockets = new FamilySocket?[2];
    private HelperDaemon? _daemon;

    public KernelUnderTest Kernel { get; } = kernel;

    public InputTable Inputs { get; } = inputs;

    public ArgumentPages Pages { get; } = new();

    public KernelLog KernelLog { get; } = new();

    /// <summary>The other process; 0 while there is none.</summary>
    public int DaemonPid => _daemon?.Pid ?? 0;

    /// <summary>Whom an event is about, in a word that is the same in every run.</summary>
    public static string ProcessWord(int pid) =>
        pid == Environment.ProcessId ? "self" : pid == 1 ? "init" : "other";

    public void StartDaemon() => _daemon = HelperDaemon.Start();

    /// <summary>The other process, which was started.</summary>
    public HelperDaemon Daemon => _daemon!;

    public void AttachDaemon() => Daemon.Attach();

    public void KillDaemon() => _daemon!.Kill();

    /// <summary>Lets the other process end, if it has not yet, and waits for it.</summary>
    public void EndDaemon()
    {
        _daemon!.Dispose();
        _daemon = null;
    }

    /// <summary>Who is registered, in a word that is the same in every run.</summary>
    public string DaemonWord(int pid)
    {
        if (pid == 0)
        {
            return "none";
        }
        return pid == Environment.ProcessId ? "self" : pid == DaemonPid ? "child" : "other";
    }

    /// <summary>The first or second socket of this program's own, opened when it is first used.</summary>
    public FamilySocket Socket(int number) => _sockets[number] ??= new FamilySocket();

    public void CloseSocket(int number)
    {
        _sockets[number]?.Dispose();
        _sockets[number] = null;
    }

    public void Dispose()
    {
        CloseSocket(0);
        CloseSocket(1);
        _daemon?.Dispose();
        KernelLog.Dispose();
    }
}
