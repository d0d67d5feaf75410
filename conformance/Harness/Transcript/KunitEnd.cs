// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Transcript;

/// <summary>How the kernel's unit tests ended. Only <see cref="Completed"/> has results to go by.</summary>
public enum KunitEnd
{
    /// <summary>Every promised result is there; some may be failures.</summary>
    Completed,

    /// <summary>The kernel crashed while they ran, or because of them.</summary>
    Crashed,

    /// <summary>No test ran: the kernel has none, or none is on its console.</summary>
    NoTests,

    /// <summary>There are results, but some are missing or damaged.</summary>
    Unreadable,
}
