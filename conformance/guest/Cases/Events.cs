// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Arguments of log.</summary>
internal static class Events
{
    /// <summary>A process that always lives, and is never this one.</summary>
    public const int InitPid = 1;

    public static byte[] Good { get; } = Syscall("a call was made"u8, severity: 5);

    public static byte[] GoodOfOwnPid { get; } =
        Of(synos_ai.SYNOS_EVENT_SYSCALL, Environment.ProcessId, "a call was made"u8, 5);

    public static byte[] Bad { get; } = Of(99, 0, "of no known type"u8, 5);

    public static byte[] Syscall(ReadOnlySpan<byte> description, uint severity) =>
        Of(synos_ai.SYNOS_EVENT_SYSCALL, 0, description, severity);

    public static byte[] Network(ReadOnlySpan<byte> description, uint severity, uint reserved = 0) =>
        Of(synos_ai.SYNOS_EVENT_NETWORK, 0, description, severity, reserved);

    public static byte[] Of(uint type, int pid, ReadOnlySpan<byte> description, uint severity, uint reserved = 0)
    {
        var logged = new synos_ai_event
        {
            event_type = type,
            pid = pid,
            severity = severity,
            reserved = reserved,
        };
        description.CopyTo(logged.description);
        return MemoryMarshal.AsBytes(new ReadOnlySpan<synos_ai_event>(in logged)).ToArray();
    }
}
