// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;

namespace SynOS.Interop;

/// <summary>
/// What <c>kernel.synos.plan_numbers</c> says: whose calls from <see cref="synos_ai.SYNOS_SYSCALL_BASE"/> on, which upstream has given to others,
/// are the SynOS calls. At <see cref="SynosKernel.SyscallBase"/> they are so for everybody.
/// </summary>
public enum PlanNumbers
{
    /// <summary>The kernel does not say, or in words of a later kernel.</summary>
    Unknown,

    /// <summary>Nobody's.</summary>
    Off,

    /// <summary>Those of tasks that opted in, as <c>synos-run</c> does.</summary>
    Opted,

    /// <summary>Everybody's.</summary>
    All,
}
