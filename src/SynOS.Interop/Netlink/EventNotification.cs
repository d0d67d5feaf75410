// SPDX-License-Identifier: MIT
using SynOS.Interop.Ring;
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Netlink;

/// <summary>An event was accepted. Events that come at the same time may be told in another order than that of their numbers.</summary>
/// <param name="Event">The event.</param>
public sealed record EventNotification(EventRecord Event) : Notification
{
    /// <exception cref="SynosUnavailableException">The message is malformed.</exception>
    internal static EventNotification Read(in NetlinkMessage message)
    {
        ulong sequence = 0;
        ulong timestamp = 0;
        int type = 0;
        int processId = 0;
        int severity = 0;
        string? description = null;
        NetlinkAttributes attributes = message.Attributes;
        while (attributes.TryTake(out NetlinkAttribute attribute))
        {
            switch (attribute.Type)
            {
                case synos_ai_netlink.SYNOS_AI_A_EVENT_SEQ:
                    sequence = attribute.UInt;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_EVENT_TYPE:
                    type = attribute.Int;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_EVENT_PID:
                    processId = attribute.Int;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_EVENT_TIMESTAMP:
                    timestamp = attribute.UInt;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_EVENT_DESCRIPTION:
                    description = attribute.Text;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_EVENT_SEVERITY:
                    severity = attribute.Int;
                    break;
            }
        }

        return sequence != 0 && type != 0 && description is not null
            ? new EventNotification(new EventRecord(sequence, (EventType)type, severity, processId, timestamp, description))
            : throw NetlinkMessage.Malformed("an event lacks its number, its type or its description");
    }
}
