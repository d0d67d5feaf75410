// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;

namespace SynOS.Interop;

/// <summary>What an event of the log is about.</summary>
#pragma warning disable CA1008 // The ABI has no event type 0, and the kernel refuses it.
public enum EventType
#pragma warning restore CA1008
{
    /// <summary>A system call.</summary>
    SystemCall = synos_ai.SYNOS_EVENT_SYSCALL,

    /// <summary>Something that touches security.</summary>
    Security = synos_ai.SYNOS_EVENT_SECURITY,

    /// <summary>Network activity.</summary>
    Network = synos_ai.SYNOS_EVENT_NETWORK,

    /// <summary>File system activity.</summary>
    FileSystem = synos_ai.SYNOS_EVENT_FILESYSTEM,
}

/// <summary>Which types there are.</summary>
internal static class EventTypes
{
    public const EventType First = EventType.SystemCall;
    public const EventType Last = EventType.FileSystem;
}
