// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Netlink;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>
/// A case that sends one message of the family. What it says of the answer: the kernel's explanation, the attribute at fault, the one missing.
/// </summary>
internal sealed record MessageCase(string Name, string Label, int Command, int Want = 0) : Case(Name)
{
    private const int TypeMask = 0x3fff;

    private static readonly string[] Words = ["none", "id", "pid", "text", "response", "confidence"];

    /// <summary>0 or 1.</summary>
    public int Socket { get; init; }

    public FamilySocket.Fill? Fill { get; init; }

    public string Text { get; init; } = "";

    public string At { get; init; } = "none";

    public string Missing { get; init; } = "none";

    /// <summary>The first socket is closed before.</summary>
    public bool ClosesFirst { get; init; }

    public static KeyList Keys(NetlinkError answer, ReadOnlySpan<byte> request) => new KeyList()
        .AddText("extack", answer.Message ?? "")
        .Add("at", WordAt(request, answer.Offset))
        .Add("missing", Word(answer.Missing));

    public static KeyList Keys(string text, string at, string missing) =>
        new KeyList().AddText("extack", text).Add("at", at).Add("missing", missing);

    public override string LabelIn(Session session) => Label;

    public override (Outcome Outcome, Expectation Expectation) Run(Session session)
    {
        if (ClosesFirst)
        {
            session.CloseSocket(0);
        }
        NetlinkError answer = session.Socket(Socket).Request(Command, Fill, out byte[] request);
        return (new Outcome(-answer.Errno, "-", Keys(answer, request)), new Expectation(Want, Keys(Text, At, Missing)));
    }

    private static string WordAt(ReadOnlySpan<byte> request, int offset) =>
        offset == 0 || offset + NetlinkMessage.AttributeHeaderSize > request.Length
            ? "none"
            : Word(MemoryMarshal.Read<ushort>(request[(offset + 2)..]) & TypeMask);

    private static string Word(int type) => type < Words.Length ? Words[type] : "unknown";
}
