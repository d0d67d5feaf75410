// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Qemu;

/// <summary>How a guest ended. Only <see cref="Completed"/> has a verdict; silence is never a pass.</summary>
public enum GuestExit
{
    /// <summary>Every promised result arrived.</summary>
    Completed,

    /// <summary>The kernel panicked.</summary>
    Panicked,

    /// <summary>The time limit passed and the guest was killed.</summary>
    TimedOut,

    /// <summary>The guest ended without a single result.</summary>
    Silent,

    /// <summary>The guest ended with results missing or damaged.</summary>
    Truncated,
}
