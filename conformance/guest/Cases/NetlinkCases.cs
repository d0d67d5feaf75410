// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Netlink;
using static SynOS.Interop.Uapi.synos_ai_netlink;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>The family, and who may attach which socket.</summary>
internal static class NetlinkCases
{
    private const string NotAttached = "this socket is not attached";
    private const string NotRegistered = "only the registered process may reply";
    private const int UnknownCommand = 200;

    public static IReadOnlyList<Case> Unregistered { get; } =
    [
        new SpecialCase("netlink.family", "netlink:getfamily", _ => FindFamily()),
        new SpecialCase("netlink.unknown_family", "netlink:getfamily", FindUnknownFamily),
        Attach("attach_unregistered", Errno.ENOTCONN) with { Text = "no process is registered" },
        Detach("detach_unregistered", Errno.ENOTCONN) with { Text = NotAttached },
        Reply("reply_unregistered", Errno.EPERM) with { Text = NotRegistered },
    ];

    /// <summary>Another process is registered and attached.</summary>
    public static IReadOnlyList<Case> BesideDaemon { get; } =
    [
        Attach("attach_other_process", Errno.EPERM) with { Text = "another process is registered" },
        Detach("detach_other_process", Errno.ENOTCONN) with { Text = NotAttached },
        Reply("reply_other_process", Errno.EPERM) with { Text = NotRegistered },
    ];

    /// <summary>This process is registered.</summary>
    public static IReadOnlyList<Case> Registered { get; } =
    [
        Detach("detach_unattached", Errno.ENOTCONN) with { Text = NotAttached },
        Attach("attach"),
        Attach("attach_again"),
        Attach("attach_second_socket", Errno.EBUSY) with { Socket = 1, Text = "another socket is attached" },
        Detach("detach_second_socket", Errno.ENOTCONN) with { Socket = 1, Text = NotAttached },
        Detach("detach"),
        Detach("detach_again", Errno.ENOTCONN) with { Text = NotAttached },
        Attach("attach_after_detach"),
        // A socket that is closed makes room for another one.
        Attach("attach_after_close") with { Socket = 1, ClosesFirst = true },
        Detach("detach_after_close") with { Socket = 1 },
        new MessageCase("netlink.query_from_user", "netlink:query", SYNOS_AI_CMD_QUERY, Errno.EOPNOTSUPP)
        {
            Fill = (ref GenericNetlinkWriter request) => request.Add(SYNOS_AI_A_QUERY_TEXT, "a question\0"u8),
        },
        new MessageCase("netlink.unknown_command", "netlink:200", UnknownCommand, Errno.EOPNOTSUPP),
    ];

    private static MessageCase Attach(string what, int want = 0) => new($"netlink.{what}", "netlink:attach", SYNOS_AI_CMD_ATTACH, want);

    private static MessageCase Detach(string what, int want = 0) => new($"netlink.{what}", "netlink:detach", SYNOS_AI_CMD_DETACH, want);

    private static MessageCase Reply(string what, int want) =>
        new($"netlink.{what}", "netlink:reply", SYNOS_AI_CMD_REPLY, want) { Fill = NetlinkReplyCases.WholeReply };

    private static (Outcome, Expectation) FindFamily()
    {
        using var socket = new FamilySocket();
        // The library refuses every other version.
        KeyList keys = new KeyList().Add("version", SYNOS_AI_FAMILY_VERSION).Add("groups", socket.Family.Groups.Count);
        foreach ((string name, uint id) in socket.Family.Groups)
        {
            keys.Add(name, id != 0 ? "yes" : "no");
        }
        return (
            new Outcome(0, "-", keys),
            new Expectation(0, new KeyList().Add("version", 1).Add("groups", 2).Add("state", "yes").Add("event", "yes")));
    }

    private static (Outcome, Expectation) FindUnknownFamily(Session session)
    {
        using var socket = NetlinkSocket.Open();
        var request = new GenericNetlinkWriter(new byte[64], NetlinkFamily.Controller, NetlinkFamily.CommandGet, NetlinkFamily.ControllerVersion);
        request.Add(NetlinkFamily.AttributeName, "synos_ai_2\0"u8);
        byte[] received = new byte[NetlinkSocket.ReceiveSize];
        int errno = socket.Send(request.Finish());
        // The answer is there when the request has been sent.
        int size = errno == 0 ? socket.Receive(received) : -errno;
        int result = size;
        ReadOnlySpan<byte> left = received.AsSpan(0, Math.Max(size, 0));
        if (NetlinkMessage.TryTake(ref left, out NetlinkMessage message) && message.Type == NetlinkMessage.TypeError)
        {
            result = -NetlinkError.Read(message).Errno;
        }
        return (new Outcome(result, "-", new KeyList()), new Expectation(Errno.ENOENT, new KeyList()));
    }
}
