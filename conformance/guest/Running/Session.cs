// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Memory;
using SynOS.Conformance.Guest.Native;
using SynOS.Interop;

namespace SynOS.Conformance.Guest.Running;

/// <summary>What the cases of one run share: the kernel, the pages for arguments, and the other process.</summary>
internal sealed class Session(SynosKernel kernel) : IDisposable
{
    private HelperDaemon? _daemon;

    public SynosKernel Kernel { get; } = kernel;

    public ArgumentPages Pages { get; } = new();

    public KernelLog KernelLog { get; } = new();

    /// <summary>The other process; 0 while there is none.</summary>
    public int DaemonPid => _daemon?.Pid ?? 0;

    /// <summary>Whom an event is about, in a word that is the same in every run.</summary>
    public static string ProcessWord(int pid) =>
        pid == Environment.ProcessId ? "self" : pid == 1 ? "init" : "other";

    public void StartDaemon() => _daemon = HelperDaemon.Start();

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

    public void Dispose()
    {
        _daemon?.Dispose();
        KernelLog.Dispose();
    }
}
