// SPDX-License-Identifier: MIT
namespace SynOS.Interop;

/// <summary>The handshake with the kernel failed, so no SynOS call was, or can be, issued.</summary>
public sealed class SynosUnavailableException : Exception
{
    internal SynosUnavailableException(SynosUnavailableReason reason, string path, string message, Exception? inner = null)
        : base(message, inner)
    {
        Reason = reason;
        Path = path;
    }

    /// <summary>What is in the way.</summary>
    public SynosUnavailableReason Reason { get; }

    /// <summary>The file that was asked.</summary>
    public string Path { get; }

    internal static SynosUnavailableException NotSynosKernel(string path) => new(
        SynosUnavailableReason.NotSynosKernel,
        path,
        $"This is not a SynOS kernel: '{path}' does not exist. No SynOS call was issued. Boot a kernel built with CONFIG_SYNOS_AI=y, and see that /proc is mounted.");

    internal static SynosUnavailableException Malformed(string path, string problem, Exception? inner = null) => new(
        SynosUnavailableReason.Malformed,
        path,
        $"'{path}' is not what a SynOS kernel writes: {problem}. Use the kernel and the SynOS.Interop package of one release.",
        inner);

    internal static SynosUnavailableException AbiMismatch(string path, int kernel, int library) => new(
        SynosUnavailableReason.AbiMismatch,
        path,
        $"The kernel speaks version {kernel} of the SynOS ABI ('{path}'), this library version {library}. No SynOS call was issued. "
        + (kernel > library ? "Use a newer SynOS.Interop package." : "Use a newer kernel, or the SynOS.Interop package that it was released with."));
}
