// SPDX-License-Identifier: MIT

using System.Text;
using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop;
using SynOS.Interop.Uapi;
using static SynOS.Interop.Uapi.synos_ai_netlink;
using Errno = SynOS.Conformance.Guest.Native.Errno;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>The multicast groups: who may listen, and what is heard. This process is registered.</summary>
internal static class NetlinkGroupCases
{
    private const string State = "state";
    private const string Event = "event";

    // More events than a socket with the smallest buffer takes.
    private const int TooManyEvents = 100;

    private static readonly byte[] HeardContext = [(byte)'a', (byte)'\n', (byte)'"', 0xff, .. "\u001b[2J"u8];
    private static readonly byte[] HeardDescription = [.. "x\" seq=1\n"u8, 0xff, .. "\u001b[2J"u8];

    public static IReadOnlyList<Case> All { get; } =
    [
        new SpecialCase("netlink.join_state_without_privilege", "netlink:join", _ => JoinWithoutPrivilege(State)),
        new SpecialCase("netlink.join_event_without_privilege", "netlink:join", _ => JoinWithoutPrivilege(Event)),
        new SpecialCase("netlink.state_on_update", Call.UpdateState.Name, session => HearState(session, Call.UpdateState)),
        new SpecialCase("netlink.state_on_register", Call.RegisterConsciousness.Name, session => HearState(session, Call.RegisterConsciousness)),
        new SpecialCase("netlink.event", Call.LogEvent.Name, HearEvent),
        new SpecialCase("netlink.event_in_group_state", Call.LogEvent.Name, ListenToOther),
        new SpecialCase("netlink.event_after_leaving", Call.LogEvent.Name, Leave),
        new SpecialCase("netlink.event_overrun", Call.LogEvent.Name, Overrun),
        new SpecialCase("netlink.request_after_overrun", Call.LogEvent.Name, RequestAfterOverrun),
    ];

    public static IReadOnlyList<Case> End { get; } = [new SpecialCase("netlink.end_on_kill", "netlink:end", HearEnd)];

    private static FamilySocket Listen(string group)
    {
        var socket = new FamilySocket();
        socket.Join(Encoding.ASCII.GetBytes(group));
        return socket;
    }

    private static (Outcome, Expectation) JoinWithoutPrivilege(string group)
    {
        int errno = Privilege.Without(() =>
        {
            try
            {
                Listen(group).Dispose();
                return 0;
            }
            catch (SynosException refused)
            {
                return refused.Errno;
            }
        });
        return (new Outcome(-errno, "-", new KeyList()), new Expectation(Errno.EPERM, new KeyList()));
    }

    private static (Outcome, Expectation) HearState(Session session, Call call)
    {
        byte[] state = States.Of(100, 33, synos_ai.SYNOS_ANALYZING, HeardContext);
        using FamilySocket listener = Listen(State);
        Observation before = Observation.Take();
        int result = call.Issue(session.Kernel, state);
        Observation after = Observation.Take();
        int errno = listener.Receive(out ReceivedMessage? heard);
        KeyList keys = new KeyList().Add("heard", Name(errno));
        if (heard is not null)
        {
            ulong time = heard.UInt(SYNOS_AI_A_STATE_LAST_UPDATE);
            keys.Add("command", heard.Command == SYNOS_AI_CMD_STATE ? "state" : "other")
                .Add("awareness", (long)heard.UInt(SYNOS_AI_A_STATE_AWARENESS_LEVEL))
                .Add("threat", (long)heard.UInt(SYNOS_AI_A_STATE_THREAT_LEVEL))
                .Add("learning", (long)heard.UInt(SYNOS_AI_A_STATE_LEARNING_STATE))
                .AddText("context", Encoding.Latin1.GetString(heard.Text(SYNOS_AI_A_STATE_CONTEXT)))
                .Add("pid", Session.ProcessWord((int)heard.U32(SYNOS_AI_A_STATE_PID)))
                .Add("stamped", time >= before.Clock && time <= after.Clock ? "yes" : "no")
                .Add("as_shown", time == after.LastUpdate ? "yes" : "no");
        }
        keys.Add("more", More(listener));
        KeyList due = new KeyList()
            .Add("heard", "0").Add("command", "state").Add("awareness", 100).Add("threat", 33).Add("learning", 4)
            .AddText("context", Encoding.Latin1.GetString(HeardContext))
            .Add("pid", "self").Add("stamped", "yes").Add("as_shown", "yes").Add("more", "no");
        return (new Outcome(result, "-", keys), new Expectation(0, due));
    }

    // The helper daemon is registered, and is killed.
    private static (Outcome, Expectation) HearEnd(Session session)
    {
        int daemon = session.DaemonPid;
        using FamilySocket listener = Listen(State);
        session.KillDaemon();
        int errno = listener.Receive(out ReceivedMessage? heard);
        KeyList keys = new KeyList().Add("heard", Name(errno));
        if (heard is not null)
        {
            keys.Add("command", heard.Command == SYNOS_AI_CMD_END ? "end" : "other")
                .Add("pid", (int)heard.U32(SYNOS_AI_A_STATE_PID) == daemon ? "child" : "other");
        }
        keys.Add("more", More(listener));
        return (new Outcome(0, "-", keys), new Expectation(0, new KeyList().Add("heard", "0").Add("command", "end").Add("pid", "child").Add("more", "no")));
    }

    // One that is not accepted, then one that is: that one alone is heard.
    private static (Outcome, Expectation) HearEvent(Session session)
    {
        byte[] logged = Events.Of(synos_ai.SYNOS_EVENT_SECURITY, Events.InitPid, HeardDescription, 10);
        using FamilySocket listener = Listen(Event);
        Observation before = Observation.Take();
        bool refused = Call.LogEvent.Issue(session.Kernel, [.. Events.Bad]) == -Errno.EINVAL;
        int result = Call.LogEvent.Issue(session.Kernel, logged);
        Observation after = Observation.Take();
        int errno = listener.Receive(out ReceivedMessage? heard);
        KeyList keys = new KeyList().Add("refused", refused ? 1 : 0).Add("heard", Name(errno));
        if (heard is not null)
        {
            ulong time = heard.UInt(SYNOS_AI_A_EVENT_TIMESTAMP);
            keys.Add("command", heard.Command == SYNOS_AI_CMD_EVENT ? "event" : "other")
                .Add("seq", heard.UInt(SYNOS_AI_A_EVENT_SEQ) == before.NewestSequence + 1 ? "next" : "jump")
                .Add("type", heard.U32(SYNOS_AI_A_EVENT_TYPE))
                .Add("pid", Session.ProcessWord((int)heard.U32(SYNOS_AI_A_EVENT_PID)))
                .Add("stamped", time >= before.Clock && time <= after.Clock ? "yes" : "no")
                .AddText("description", Encoding.Latin1.GetString(heard.Text(SYNOS_AI_A_EVENT_DESCRIPTION)))
                .Add("severity", heard.U32(SYNOS_AI_A_EVENT_SEVERITY));
        }
        keys.Add("more", More(listener));
        KeyList due = new KeyList()
            .Add("refused", 1).Add("heard", "0").Add("command", "event").Add("seq", "next").Add("type", 2)
            .Add("pid", "init").Add("stamped", "yes")
            .AddText("description", Encoding.Latin1.GetString(HeardDescription))
            .Add("severity", 10).Add("more", "no");
        return (new Outcome(result, "-", keys), new Expectation(0, due));
    }

    // Who listens to the one group does not hear the other.
    private static (Outcome, Expectation) ListenToOther(Session session)
    {
        using FamilySocket listener = Listen(State);
        int result = Call.LogEvent.Issue(session.Kernel, [.. Events.Good]);
        return (new Outcome(result, "-", new KeyList().Add("more", More(listener))), new Expectation(0, new KeyList().Add("more", "no")));
    }

    private static (Outcome, Expectation) Leave(Session session)
    {
        using FamilySocket listener = Listen(Event);
        int errno = listener.Leave(Event);
        int result = Call.LogEvent.Issue(session.Kernel, [.. Events.Good]);
        KeyList keys = new KeyList().Add("leave", Name(errno)).Add("more", More(listener));
        return (new Outcome(result, "-", keys), new Expectation(0, new KeyList().Add("leave", "0").Add("more", "no")));
    }

    // A listener that does not keep up holds nobody up, and learns that it lost.
    private static unsafe (Outcome, Expectation) Overrun(Session session)
    {
        using FamilySocket listener = Listen(Event);
        int size = 1;
        _ = Libc.setsockopt(listener.Descriptor, Libc.SolSocket, Libc.SoReceiveBuffer, &size, sizeof(int));
        byte[] logged = [.. Events.Good];
        int accepted = 0;
        for (int i = 0; i < TooManyEvents; i++)
        {
            accepted += Call.LogEvent.Issue(session.Kernel, logged) == 0 ? 1 : 0;
        }
        KeyList keys = new KeyList().Add("logged", accepted).Add("heard", Name(listener.Receive(out _)));
        return (new Outcome(0, "-", keys), new Expectation(0, new KeyList().Add("logged", TooManyEvents).Add("heard", "ENOBUFS")));
    }

    // What was lost is no failure of a request, and is told afterwards.
    private static unsafe (Outcome, Expectation) RequestAfterOverrun(Session session)
    {
        using FamilySocket listener = Listen(Event);
        int size = 1;
        _ = Libc.setsockopt(listener.Descriptor, Libc.SolSocket, Libc.SoReceiveBuffer, &size, sizeof(int));
        byte[] logged = [.. Events.Good];
        for (int i = 0; i < TooManyEvents; i++)
        {
            _ = Call.LogEvent.Issue(session.Kernel, logged);
        }
        // Room again, but the error stands.
        size = 1 << 16;
        _ = Libc.setsockopt(listener.Descriptor, Libc.SolSocket, Libc.SoReceiveBuffer, &size, sizeof(int));
        int overruns = listener.Overruns;
        int errno = listener.Request(SYNOS_AI_CMD_GET_LIMITS).Errno;
        string heard = listener.Overruns == overruns ? "0" : "ENOBUFS";
        return (new Outcome(-errno, "-", new KeyList().Add("heard", heard)), new Expectation(0, new KeyList().Add("heard", "ENOBUFS")));
    }

    private static string More(FamilySocket listener) => listener.HasMore() ? "yes" : "no";

    private static string Name(int errno) => errno == 0 ? "0" : Errno.Name(errno);
}
