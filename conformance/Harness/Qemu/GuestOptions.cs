// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Qemu;

/// <summary>What one boot does.</summary>
public sealed record GuestOptions
{
    /// <summary>Programs that the guest's init runs, in this order.</summary>
    public IReadOnlyList<string> Programs { get; init; } = ["c", "csharp", "client", "daemon", "layout", "c32", "x32", "c_plan", "csharp_plan", "c32_plan", "x32_plan"];

    /// <summary>The fault that init seeds; null for none.</summary>
    public string? Fault { get; init; }

    /// <summary>A boot with every case takes seconds; this is for a machine that is busy with other things.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Memory in MiB.</summary>
    public int Memory { get; init; } = 256;

    /// <summary>How many processors it has, unless it counts instructions.</summary>
    public int Processors { get; init; } = 2;

    /// <summary>The kernel's messages below this level are shown. Warnings are by default, because a WARN_ON of the kernel is one.</summary>
    public int LogLevel { get; init; } = 5;

    /// <summary>Words on the console behind which nothing more is to come: the guest is ended there. Null for one that ends by itself.</summary>
    public string? LastWords { get; init; }

    /// <summary>What <c>kernel.synos.plan_numbers</c> is from the start; null for the kernel's default.</summary>
    public string? PlanNumbers { get; init; }

    /// <summary>How long the program torture takes; null for its default.</summary>
    public TimeSpan? Torture { get; init; }

    /// <summary>How long each flood of the program fairness takes; null for its default.</summary>
    public TimeSpan? Fairness { get; init; }

    /// <summary>
    /// Emulates the processors in turn, for what patches code that another processor executes: QEMU before 8.1 may translate code while it is
    /// patched and keep what it saw, and then the kernel meets a breakpoint of its own that it has removed.
    /// </summary>
    public bool ProcessorsInTurn { get; init; }

    /// <summary>Lets the guest's clock count instructions: one processor, and every run is the same as the one before.</summary>
    public bool CountInstructions { get; init; }
}
