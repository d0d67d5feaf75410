// SPDX-License-Identifier: MIT

using System.Text;
using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Netlink;
using SynOS.Interop.Uapi;
using static SynOS.Interop.Uapi.synos_ai_netlink;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>
/// Replies that are refused, from the registered process over the attached socket, unless a case says otherwise. A query is in flight
/// where one is needed.
/// </summary>
internal static class NetlinkReplyCases
{
    private const string NotAttached = "this socket is not attached";
    private const string NotWaitedFor = "no query of this id is waited for";
    private const string Incomplete = "a reply has an id, a response and a confidence";
    private const string FailedPolicy = "Attribute failed policy validation";

    public static IReadOnlyList<Case> All { get; } =
    [
        Reply("unattached", Errno.EPERM, WholeReply) with { Text = NotAttached },
        new MessageCase("netlink.attach_for_replies", "netlink:attach", SYNOS_AI_CMD_ATTACH),
        Reply("unknown_id", Errno.ENOENT, WholeReply) with { Text = NotWaitedFor, At = "id" },
        Reply("unknown_id_of_4_bytes", Errno.ENOENT, (ref GenericNetlinkWriter request) => Put(ref request, id: 0)) with
        {
            Text = NotWaitedFor, At = "id",
        },
        Reply("id_of_2_bytes", Errno.EINVAL, IdOf2Bytes) with { Text = "invalid attribute length", At = "id" },
        new SpecialCase("netlink.reply_finished_id", "netlink:reply", ReplyFinished),
        new SpecialCase("netlink.reply_second_socket", "netlink:reply", ReplyOverSecondSocket),
        new SpecialCase("netlink.reply_inherited_socket", "netlink:reply", ReplyOverInheritedSocket),
        Reply("without_id", Errno.EINVAL, WithoutId) with { Text = Incomplete, Missing = "id" },
        Reply("without_response", Errno.EINVAL, WithoutResponse) with { Text = Incomplete, Missing = "response" },
        Reply("without_confidence", Errno.EINVAL, WithoutConfidence) with { Text = Incomplete, Missing = "confidence" },
        Reply("empty", Errno.EINVAL, null) with { Text = Incomplete, Missing = "id" },
        Reply("response_1024", Errno.EINVAL, Response(synos_ai.SYNOS_RESPONSE_LEN, synos_ai.SYNOS_RESPONSE_LEN + 1)) with
        {
            Text = FailedPolicy, At = "response",
        },
        Reply("response_unterminated", Errno.EINVAL, Response(10, 10)) with { Text = FailedPolicy, At = "response" },
        Reply("response_without_bytes", Errno.EINVAL, Response(0, 0)) with { Text = FailedPolicy, At = "response" },
        // A short text, and more than the longest may have behind its end.
        Reply("bytes_behind_response", Errno.ERANGE, Response(10, synos_ai.SYNOS_RESPONSE_LEN + 10)) with { Text = FailedPolicy, At = "response" },
        Reply("confidence_101", Errno.ERANGE, (ref GenericNetlinkWriter request) => Put(ref request, confidence: 101)) with
        {
            Text = "integer out of range", At = "confidence",
        },
        Reply("confidence_all_ones", Errno.ERANGE, (ref GenericNetlinkWriter request) => Put(ref request, confidence: uint.MaxValue)) with
        {
            Text = "integer out of range", At = "confidence",
        },
        Reply("attribute_of_query", Errno.EINVAL, WithText) with { Text = "Unsupported attribute", At = "text" },
        Reply("unknown_attribute", Errno.EINVAL, WithUnknown) with { Text = "Unknown attribute type", At = "unknown" },
        new MessageCase("netlink.detach_after_replies", "netlink:detach", SYNOS_AI_CMD_DETACH),
    ];

    /// <summary>All three attributes of a reply, to a query that nobody waits for.</summary>
    public static void WholeReply(ref GenericNetlinkWriter request) => Put(ref request);

    /// <summary>The other process of a case: replies over the socket that is its input, says the kernel's words, and ends with the errno.</summary>
    public static int ReplyOverInput()
    {
        using var socket = new FamilySocket(descriptor: 0);
        NetlinkError answer = socket.Request(SYNOS_AI_CMD_REPLY, WholeReply);
        using Stream output = Console.OpenStandardOutput();
        output.Write(Encoding.Latin1.GetBytes((answer.Message ?? "") + "\n"));
        return answer.Errno;
    }

    private static MessageCase Reply(string what, int want, FamilySocket.Fill? fill) =>
        new($"netlink.reply_{what}", "netlink:reply", SYNOS_AI_CMD_REPLY, want) { Fill = fill };

    private static void Put(ref GenericNetlinkWriter request, ulong id = ulong.MaxValue, uint confidence = 50)
    {
        request.AddUInt(SYNOS_AI_A_QUERY_ID, id);
        request.Add(SYNOS_AI_A_QUERY_RESPONSE, "an answer\0"u8);
        request.Add(SYNOS_AI_A_QUERY_CONFIDENCE, confidence);
    }

    private static void IdOf2Bytes(ref GenericNetlinkWriter request)
    {
        request.Add(SYNOS_AI_A_QUERY_ID, [1, 0]);
        WithoutId(ref request);
    }

    private static void WithoutId(ref GenericNetlinkWriter request)
    {
        request.Add(SYNOS_AI_A_QUERY_RESPONSE, "an answer\0"u8);
        request.Add(SYNOS_AI_A_QUERY_CONFIDENCE, 50);
    }

    private static void WithoutResponse(ref GenericNetlinkWriter request)
    {
        request.AddUInt(SYNOS_AI_A_QUERY_ID, ulong.MaxValue);
        request.Add(SYNOS_AI_A_QUERY_CONFIDENCE, 50);
    }

    private static void WithoutConfidence(ref GenericNetlinkWriter request)
    {
        request.AddUInt(SYNOS_AI_A_QUERY_ID, ulong.MaxValue);
        request.Add(SYNOS_AI_A_QUERY_RESPONSE, "an answer\0"u8);
    }

    private static void WithText(ref GenericNetlinkWriter request)
    {
        Put(ref request);
        request.Add(SYNOS_AI_A_QUERY_TEXT, "a question\0"u8);
    }

    private static void WithUnknown(ref GenericNetlinkWriter request)
    {
        Put(ref request);
        request.Add(SYNOS_AI_A_QUERY_MAX + 1, 0);
    }

    private static FamilySocket.Fill Response(int letters, int size) => (ref GenericNetlinkWriter request) =>
    {
        byte[] response = new byte[size];
        response.AsSpan(0, letters).Fill((byte)'x');
        request.AddUInt(SYNOS_AI_A_QUERY_ID, ulong.MaxValue);
        request.Add(SYNOS_AI_A_QUERY_RESPONSE, response);
        request.Add(SYNOS_AI_A_QUERY_CONFIDENCE, 50);
    };

    private static (Outcome, Expectation) ReplyFinished(Session session)
    {
        var asked = SelfAsked.Begin(session);
        KeyList first = asked.Answer();
        NetlinkError second = asked.ReplyAgain(socket: 0, out byte[] request);
        KeyList keys = MessageCase.Keys(second, request).Add(first);
        return (new Outcome(-second.Errno, "-", keys), new Expectation(Errno.ENOENT, MessageCase.Keys(NotWaitedFor, "id", "none").Add(SelfAsked.Answered)));
    }

    private static (Outcome, Expectation) ReplyOverSecondSocket(Session session)
    {
        var asked = SelfAsked.Begin(session);
        NetlinkError other = asked.ReplyAgain(socket: 1, out byte[] request);
        KeyList keys = MessageCase.Keys(other, request).Add(asked.Answer());
        return (new Outcome(-other.Errno, "-", keys), new Expectation(Errno.EPERM, MessageCase.Keys(NotAttached, "none", "none").Add(SelfAsked.Answered)));
    }

    // The attached socket is handed to another process. It says what it was told.
    private static unsafe (Outcome, Expectation) ReplyOverInheritedSocket(Session session)
    {
        var asked = SelfAsked.Begin(session);
        int* output = stackalloc int[2];
        BailOutException.ThrowIf(Libc.pipe2(output, Libc.OpenCloseOnExec) != 0, "pipe");
        int other = OtherProcess.Start(OtherProcess.Reply, session.Socket(0).Descriptor, output[1]);
        _ = Libc.close(output[1]);
        string said = new LineReader(output[0]).ReadLine() ?? "";
        int result = -OtherProcess.Wait(other);
        _ = Libc.close(output[0]);
        KeyList keys = new KeyList().AddText("extack", said).Add(asked.Answer());
        return (
            new Outcome(result, "-", keys),
            new Expectation(Errno.EPERM, new KeyList().AddText("extack", "only the registered process may reply").Add(SelfAsked.Answered)));
    }
}
