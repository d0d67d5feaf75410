// SPDX-License-Identifier: MIT
namespace SynOS.Daemon;

/// <summary>On whose questions recommenders see the recent events: an answer may tell of what is in them.</summary>
public enum EventAudience
{
    /// <summary>On those of root alone, as the kernel lets only privileged programs read events.</summary>
    Root,

    /// <summary>On everybody's, as with the sysctl kernel.synos.events_restrict at 0.</summary>
    Everyone,
}
