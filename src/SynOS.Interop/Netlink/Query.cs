// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Netlink;

/// <summary>A question that waits for the daemon's answer.</summary>
/// <param name="Id">Number of the query since boot.</param>
/// <param name="ProcessId">The process that asks, as seen from the initial pid namespace.</param>
/// <param name="Text">The question; not empty. Any program may have asked it. Bytes that are not UTF-8 have become U+FFFD.</param>
public sealed record Query(ulong Id, int ProcessId, string Text)
{
    /// <exception cref="SynosUnavailableException">The message is malformed.</exception>
    internal static Query Read(in NetlinkMessage message)
    {
        ulong id = 0;
        int processId = 0;
        string? text = null;
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
            }
        }

        return id != 0 && processId != 0 && !string.IsNullOrEmpty(text)
            ? new Query(id, processId, text)
            : throw NetlinkMessage.Malformed("a query lacks its id, its process or its text");
    }
}
