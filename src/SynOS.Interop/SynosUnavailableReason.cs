// SPDX-License-Identifier: MIT
namespace SynOS.Interop;

/// <summary>Why the running kernel cannot be used through this library.</summary>
public enum SynosUnavailableReason
{
    /// <summary>There is no <c>/proc/synos</c>: the kernel is not a SynOS kernel. No call was issued.</summary>
    NotSynosKernel,

    /// <summary>A file in <c>/proc/synos</c> exists and cannot be read, or lacks a line, or has a value that cannot be.</summary>
    Malformed,

    /// <summary>The kernel speaks another version of the ABI than this library was built from.</summary>
    AbiMismatch,
}
