// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace SynOS.Interop.Netlink;

/// <summary>One netlink message of a datagram. Nothing in it is believed: what does not add up is malformed.</summary>
internal readonly ref struct NetlinkMessage
{
    public const int HeaderSize = 16;
    public const int GenericHeaderSize = 4;
    public const int AttributeHeaderSize = 4;
    public const int TypeError = 2;
    public const int FlagRequest = 1;
    public const int FlagAcknowledge = 4;

    private NetlinkMessage(ReadOnlySpan<byte> bytes)
    {
        Type = MemoryMarshal.Read<ushort>(bytes[4..]);
        Flags = MemoryMarshal.Read<ushort>(bytes[6..]);
        Sequence = MemoryMarshal.Read<uint>(bytes[8..]);
        Payload = bytes[HeaderSize..];
    }

    /// <summary>Number of the family, or one of netlink's own types.</summary>
    public int Type { get; }

    public int Flags { get; }

    public uint Sequence { get; }

    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>Command of a message of generic netlink.</summary>
    public byte Command => Payload.Length >= GenericHeaderSize
        ? Payload[0]
        : throw Malformed("a message of generic netlink has no header");

    /// <summary>Attributes of a message of generic netlink.</summary>
    public NetlinkAttributes Attributes => Payload.Length >= GenericHeaderSize
        ? new NetlinkAttributes(Payload[GenericHeaderSize..])
        : throw Malformed("a message of generic netlink has no header");

    public static int Align(int size) => (size + 3) & ~3;

    /// <summary>Takes the first message off what is left of a datagram.</summary>
    /// <returns>false at the end.</returns>
    /// <exception cref="SynosUnavailableException">What is left is no message.</exception>
    public static bool TryTake(scoped ref ReadOnlySpan<byte> datagram, out NetlinkMessage message)
    {
        message = default;
        if (datagram.IsEmpty)
            return false;
        if (datagram.Length < HeaderSize)
            throw Malformed($"{datagram.Length} bytes are no message");
        uint length = MemoryMarshal.Read<uint>(datagram);
        if (length < HeaderSize || length > datagram.Length)
            throw Malformed($"a message says it has {length} bytes, where {datagram.Length} are left");
        message = new NetlinkMessage(datagram[..(int)length]);
        datagram = datagram[Math.Min(Align((int)length), datagram.Length)..];
        return true;
    }

    public static SynosUnavailableException Malformed(string problem) => SynosUnavailableException.Malformed("netlink", problem);
}
