// SPDX-License-Identifier: MIT

using SynOS.Interop;

namespace SynOS.Conformance.Guest.Running;

/// <summary>The kernel, and where the cases find its calls: at the base that it states, or at the planned numbers.</summary>
internal sealed record KernelUnderTest(SynosKernel Kernel, int SyscallBase)
{
    /// <summary>Stands before the other arguments, with the number of the first call.</summary>
    public const string BaseArgument = "--base";

    public static KernelUnderTest Detect(int? syscallBase)
    {
        SynosKernel kernel = SynosKernel.Detect();
        return new KernelUnderTest(kernel, syscallBase ?? kernel.SyscallBase);
    }
}
