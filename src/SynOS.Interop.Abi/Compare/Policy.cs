// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>How a change counts that kernel practice allows and that a program could still notice.</summary>
internal enum Policy
{
    /// <summary>As the kernel's maintainers take it.</summary>
    Kernel,

    /// <summary>Whatever a program built before could notice breaks it.</summary>
    Strict,
}
