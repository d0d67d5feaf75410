// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Netlink;

/// <summary>The registration of the daemon ended with its process. The last state stays.</summary>
/// <param name="ProcessId">The process that was registered, as seen from the initial pid namespace.</param>
public sealed record EndNotification(int ProcessId) : Notification
{
    /// <exception cref="SynosUnavailableException">The message is malformed.</exception>
    internal static EndNotification Read(in NetlinkMessage message)
    {
        return message.Attributes.TryFind(synos_ai_netlink.SYNOS_AI_A_STATE_PID, out NetlinkAttribute processId)
            ? new EndNotification(processId.Int)
            : throw NetlinkMessage.Malformed("the end of a registration lacks its process");
    }
}
