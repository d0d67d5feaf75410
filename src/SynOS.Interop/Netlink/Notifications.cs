// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Netlink;

/// <summary>What the kernel tells those who listen; any combination.</summary>
[Flags]
public enum Notifications
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>States that the daemon publishes, and the end of its registration.</summary>
    States = 1,

    /// <summary>Events that were accepted.</summary>
    Events = 2,

    /// <summary>Both.</summary>
    All = States | Events,
}
