// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Qemu;

/// <summary>What one boot does.</summary>
public sealed record GuestOptions
{
    /// <summary>Programs that the guest's init runs, in this order.</summary>
    public IReadOnlyList<string> Programs { get; init; } = ["c", "csharp", "client", "daemon", "layout", "c32"];

    /// <summary>The fault that init seeds; null for none.</summary>
    public string? Fault { get; init; }

    /// <summary>A boot with every case takes seconds; this is for a machine that is busy with other things.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Memory in MiB.</summary>
    public int Memory { get; init; } = 256;

    /// <summary>The kernel's messages below this level are shown. Warnings are by default, because a WARN_ON of the kernel is one.</summary>
    public int LogLevel { get; init; } = 5;

    /// <summary>How long the program torture takes; null for its default.</summary>
    public TimeSpan? Torture { get; init; }

    /// <summary>Lets the guest's clock count instructions: one processor, and every run is the same as the one before.</summary>
    public bool CountInstructions { get; init; }
}
