// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Interop;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Client;

/// <summary>What the handshake takes from /proc/synos/version, and what it refuses.</summary>
internal sealed class HandshakeChecks(SynosKernel kernel)
{
    public IReadOnlyList<ClientCheck> All =>
    [
        new("handshake.base", () => Expect.Equal(Shown("Syscall Base"), Text(kernel.SyscallBase))),
        new("handshake.abi", () => Expect.Equal(synos_ai.SYNOS_ABI_VERSION, kernel.AbiVersion)),
        new("handshake.ai_version", () => Expect.Equal(Shown("SynOS AI Version"), kernel.AiVersion)),
        new("handshake.release", () => Expect.Equal(
            File.ReadAllText("/proc/sys/kernel/osrelease").TrimEnd('\n'), kernel.Release)),
        new("handshake.no_file", () => Expect.Unavailable(
            SynosUnavailableReason.NotSynosKernel, () => SynosKernel.Detect("/proc/synos"))),
        new("handshake.malformed_file", () => DetectCopy(
            SynosUnavailableReason.Malformed, version => version.Replace("Syscall Base: ", "Syscall Base: 0x", StringComparison.Ordinal))),
        new("handshake.other_abi", () => DetectCopy(
            SynosUnavailableReason.AbiMismatch, version => version.Replace("ABI Version: ", "ABI Version: 9", StringComparison.Ordinal))),
    ];

    private static string Shown(string key) => KeyedText.Value(ProcFile.Read("version"), key);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The kernel's own file with one change, so that the change is what is refused.
    private static string? DetectCopy(SynosUnavailableReason reason, Func<string, string> change)
    {
        string root = Directory.CreateTempSubdirectory("synos-guest-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(root, "synos"));
            File.WriteAllText(Path.Combine(root, "synos", "version"), change(ProcFile.Read("version")));
            return Expect.Unavailable(reason, () => SynosKernel.Detect(root));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
