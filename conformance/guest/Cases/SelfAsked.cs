// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Netlink;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>A query that another thread of this process asks, and that this process, which is attached, has received.</summary>
internal sealed class SelfAsked
{
    private readonly Session _session;
    private readonly Asker _asker;
    private readonly ulong _id;

    private SelfAsked(Session session, Asker asker, ulong id)
    {
        _session = session;
        _asker = asker;
        _id = id;
    }

    /// <summary>What <see cref="Answer"/> has to say.</summary>
    public static KeyList Answered => new KeyList().Add("reply", "0").Add("query", "0").AddText("response", "the right one");

    public static SelfAsked Begin(Session session)
    {
        Asker asker = Asker.Start(session.Kernel, QueryCases.Of("who are you?"u8));
        int errno = session.Socket(0).Receive(out ReceivedMessage? query);
        return errno == 0
            ? new SelfAsked(session, asker, query!.UInt(synos_ai_netlink.SYNOS_AI_A_QUERY_ID))
            : throw new BailOutException($"no query: {Errno.Name(errno)}");
    }

    public KeyList Answer()
    {
        NetlinkError answer = _session.Socket(0).Reply(_id, "the right one"u8.ToArray(), 60);
        _asker.Join();
        return new KeyList()
            .Add("reply", Name(answer.Errno))
            .Add("query", Name(-_asker.Result))
            .AddText("response", _asker.Response);
    }

    /// <summary>Sends another reply to the same query.</summary>
    public NetlinkError ReplyAgain(int socket, out byte[] request) => _session.Socket(socket).Request(
        synos_ai_netlink.SYNOS_AI_CMD_REPLY,
        (ref GenericNetlinkWriter writer) =>
        {
            writer.AddUInt(synos_ai_netlink.SYNOS_AI_A_QUERY_ID, _id);
            writer.Add(synos_ai_netlink.SYNOS_AI_A_QUERY_RESPONSE, "the wrong one\0"u8);
            writer.Add(synos_ai_netlink.SYNOS_AI_A_QUERY_CONFIDENCE, 1);
        },
        out request);

    private static string Name(int errno) => errno == 0 ? "0" : Errno.Name(errno);
}
