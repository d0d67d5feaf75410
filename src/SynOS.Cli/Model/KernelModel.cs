// SPDX-License-Identifier: MIT
using SynOS.Interop;

namespace SynOS.CommandLine.Model;

/// <summary>What the kernel says of itself.</summary>
/// <param name="Release">As <c>uname -r</c> prints it.</param>
/// <param name="AiVersion">Version of SynOS AI in it.</param>
/// <param name="AbiVersion">Version of the ABI.</param>
/// <param name="SyscallBase">Number of the first call.</param>
/// <param name="PlanNumbers">off, opted, all, or unknown.</param>
internal sealed record KernelModel(string Release, string AiVersion, int AbiVersion, int SyscallBase, string PlanNumbers)
{
    public static KernelModel Of(SynosKernel kernel) => new(
        kernel.Release, kernel.AiVersion, kernel.AbiVersion, kernel.SyscallBase, kernel.PlanNumbers.ToString().ToLowerInvariant());
}
