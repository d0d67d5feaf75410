// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Arguments of register and update.</summary>
internal static class States
{
    private const ulong GoodFlags = synos_ai.SYNOS_LEARNING_ACTIVE | synos_ai.SYNOS_ANALYZING;
    private const ulong AllFlags = GoodFlags | synos_ai.SYNOS_LEARNING_PASSIVE;

    public static byte[] Good { get; } = Of(42, 17, GoodFlags, "watching the boot"u8);

    public static byte[] Bad { get; } = Of(101, 17, 0, "too aware"u8);

    /// <summary>What the helper daemon publishes.</summary>
    public static byte[] Daemon { get; } = Of(30, 20, synos_ai.SYNOS_LEARNING_PASSIVE, "another process"u8);

    public static byte[] Highest { get; } = Of(
        synos_ai.SYNOS_LEVEL_MAX, synos_ai.SYNOS_LEVEL_MAX, AllFlags, Texts.OfLength(synos_ai.SYNOS_CONTEXT_LEN - 1));

    public static byte[] Lowest { get; } = Of(0, 0, 0, default);

    // It differs from the one before it: on a coarse clock two states may get the same time.
    public static byte[] Unaligned { get; } = Of(46, 21, 0, "unaligned"u8);

    public static byte[] Unterminated { get; } = Of(42, 17, GoodFlags, Texts.Unbroken(synos_ai.SYNOS_CONTEXT_LEN));

    /// <summary>A text that tries to end its line and to say something else in the next.</summary>
    public static byte[] Forged { get; } = Of(1, 2, 0, "x\nDaemon PID: none\n\u001b[2J\"\\"u8);

    public static byte[] Of(ulong awareness, ulong threat, ulong learning, ReadOnlySpan<byte> context)
    {
        var state = new synos_consciousness_state
        {
            awareness_level = awareness,
            threat_level = threat,
            learning_state = learning,
        };
        context.CopyTo(state.current_context);
        return MemoryMarshal.AsBytes(new ReadOnlySpan<synos_consciousness_state>(in state)).ToArray();
    }
}
