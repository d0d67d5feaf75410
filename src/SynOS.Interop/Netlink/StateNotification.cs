// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Netlink;

/// <summary>A state was published.</summary>
/// <param name="State">The state.</param>
/// <param name="LastUpdateNanoseconds">When it was published, in nanoseconds since boot on CLOCK_MONOTONIC.</param>
/// <param name="ProcessId">The registered process, as seen from the initial pid namespace.</param>
public sealed record StateNotification(ConsciousnessState State, ulong LastUpdateNanoseconds, int ProcessId) : Notification
{
    /// <exception cref="SynosUnavailableException">The message is malformed.</exception>
    internal static StateNotification Read(in NetlinkMessage message)
    {
        int awareness = 0;
        int threat = 0;
        int learning = 0;
        string? context = null;
        ulong lastUpdate = 0;
        int processId = 0;
        NetlinkAttributes attributes = message.Attributes;
        while (attributes.TryTake(out NetlinkAttribute attribute))
        {
            switch (attribute.Type)
            {
                case synos_ai_netlink.SYNOS_AI_A_STATE_AWARENESS_LEVEL:
                    awareness = attribute.SmallUInt;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_STATE_THREAT_LEVEL:
                    threat = attribute.SmallUInt;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_STATE_LEARNING_STATE:
                    learning = attribute.SmallUInt;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_STATE_CONTEXT:
                    context = attribute.Text;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_STATE_LAST_UPDATE:
                    lastUpdate = attribute.UInt;
                    break;
                case synos_ai_netlink.SYNOS_AI_A_STATE_PID:
                    processId = attribute.Int;
                    break;
            }
        }

        return context is not null && processId != 0
            ? new StateNotification(new ConsciousnessState(awareness, threat, (LearningState)learning, context), lastUpdate, processId)
            : throw NetlinkMessage.Malformed("a state lacks its context or its process");
    }
}
