// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using static SynOS.Interop.Uapi.synos_ai_netlink;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>What anybody may ask the family for. This process is registered.</summary>
internal static class NetlinkGetCases
{
    public static IReadOnlyList<Case> All { get; } =
    [
        new SpecialCase("netlink.get_state", "netlink:get_state", GetState),
        new SpecialCase("netlink.get_limits_without_privilege", "netlink:get_limits", GetLimits),
    ];

    private static (string Setting, int Attribute)[] Limits =>
    [
        ("min_severity", SYNOS_AI_A_LIMITS_MIN_SEVERITY), ("event_mask", SYNOS_AI_A_LIMITS_EVENT_MASK),
        ("rate_limit", SYNOS_AI_A_LIMITS_RATE), ("user_rate_limit", SYNOS_AI_A_LIMITS_USER_RATE),
        ("query_timeout_ms", SYNOS_AI_A_LIMITS_QUERY_TIMEOUT),
        ("queries_max", SYNOS_AI_A_LIMITS_QUERIES), ("user_queries_max", SYNOS_AI_A_LIMITS_USER_QUERIES),
    ];

    // What the group state would tell.
    private static (Outcome, Expectation) GetState(Session session)
    {
        FamilySocket socket = session.Socket(0);
        Observation now = Observation.Take();
        int errno = socket.Request(SYNOS_AI_CMD_GET_STATE).Errno;
        var keys = new KeyList();
        if (errno == 0 && socket.Receive(out ReceivedMessage? reply) == 0)
        {
            keys.Add("command", reply!.Command == SYNOS_AI_CMD_GET_STATE ? "get_state" : "other")
                .Add("pid", Session.ProcessWord((int)reply.U32(SYNOS_AI_A_STATE_PID)))
                .Add("as_shown", reply.UInt(SYNOS_AI_A_STATE_LAST_UPDATE) == now.LastUpdate ? "yes" : "no");
        }
        return (new Outcome(-errno, "-", keys), new Expectation(0, new KeyList().Add("command", "get_state").Add("pid", "self").Add("as_shown", "yes")));
    }

    private static (Outcome, Expectation) GetLimits(Session session)
    {
        FamilySocket socket = session.Socket(0);
        int errno = Privilege.Without(() => socket.Request(SYNOS_AI_CMD_GET_LIMITS).Errno);
        var keys = new KeyList();
        var due = new KeyList();
        bool answered = socket.Receive(out ReceivedMessage? reply) == 0;
        foreach ((string name, int attribute) in Limits)
        {
            if (answered)
            {
                _ = Setting.Read(name, out string shown);
                string said = reply!.U32(attribute).ToString(CultureInfo.InvariantCulture);
                keys.Add(name, said == shown ? "as_set" : said);
            }
            due.Add(name, "as_set");
        }
        return (new Outcome(-errno, "-", keys), new Expectation(0, due));
    }
}
