// SPDX-License-Identifier: MIT
using SynOS.Interop;
using SynOS.Interop.Ring;

namespace SynOS.Daemon.Kernel;

/// <summary>The running kernel, or in tests what stands for it.</summary>
internal interface IKernel
{
    /// <summary>Shakes hands, registers this process and attaches it.</summary>
    /// <exception cref="SynosUnavailableException">There is no SynOS kernel that this library knows.</exception>
    /// <exception cref="SynosException">The kernel refuses.</exception>
    IKernelLink Connect(in ConsciousnessState state);

    /// <summary>Begins to read events.</summary>
    /// <param name="after">After which event; null for those to come.</param>
    /// <exception cref="SynosException">The kernel refuses.</exception>
    EventReader OpenEvents(ulong? after);

    /// <summary>Names this boot of the system: numbers of events are counted anew in each.</summary>
    string BootId { get; }
}
