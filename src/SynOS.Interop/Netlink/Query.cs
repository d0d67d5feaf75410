// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Netlink;

/// <summary>A question that waits for the daemon's answer.</summary>
/// <param name="Id">Number of the query since boot.</param>
/// <param name="ProcessId">The process that asks, as seen from the initial pid namespace.</param>
/// <param name="Text">The question; not empty. Any program may have asked it. Bytes that are not UTF-8 have become U+FFFD.</param>
public sealed record Query(ulong Id, int ProcessId, string Text)
{
    /// <summary>Effective user of the process, as seen from the initial user namespace.</summary>
    public uint UserId { get; init; }

    /// <summary>When the process started, in nanoseconds since boot on CLOCK_BOOTTIME: together with its number it names one process, for ever.</summary>
    public ulong ProcessStartNanoseconds { get; init; }

    /// <summary>How long the answer is waited for, from the moment in which the query was sent.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>
    /// Canceled when nobody waits for the answer any more: the time is over, the one who asked is gone or was interrupted, or the channel has
    /// ended. It is so as far as the channel is received from or replied to meanwhile.
    /// </summary>
    public CancellationToken Abandoned { get; init; }

    /// <exception cref="SynosUnavailableException">The message is malformed.</exception>
    internal static Query Read(in NetlinkMessage message)
    {
        ulong id = 0;
        int processId = 0;
        string? text = null;
        uint userId = 0;
        ulong started = 0;
        uint timeout = 0;
        NetlinkAttributes attributes = message.Attributes;
        while (attributes.TryTake(out NetlinkAttribute attribute))
        {
            switch (attribute.Type)
            {
                case synos_ai_netlink.SYNOS_AI_A_QUERY_ID:
                    id = attribute.UInt;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_QUERY_PID:
                    processId = attribute.Int;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_QUERY_TEXT:
                    text = attribute.Text;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_QUERY_UID:
                    userId = attribute.U32;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_QUERY_START_TIME:
                    started = attribute.UInt;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_QUERY_TIMEOUT:
                    timeout = attribute.U32;
                    break;
            }
        }

        return id != 0 && processId != 0 && !string.IsNullOrEmpty(text)
            ? new Query(id, processId, text) { UserId = userId, ProcessStartNanoseconds = started, Timeout = TimeSpan.FromMilliseconds(timeout) }
            : throw NetlinkMessage.Malformed("a query lacks its id, its process or its text");
    }
}
