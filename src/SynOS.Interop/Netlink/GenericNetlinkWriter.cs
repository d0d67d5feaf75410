// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace SynOS.Interop.Netlink;

/// <summary>Writes one request of generic netlink into memory that is large enough for it. Numbers are in the machine's order.</summary>
internal ref struct GenericNetlinkWriter
{
    private readonly Span<byte> _message;
    private int _length;

    public GenericNetlinkWriter(Span<byte> memory, ushort family, byte command, byte version)
    {
        _message = memory;
        MemoryMarshal.Write(_message[4..], family);
        MemoryMarshal.Write(_message[6..], (ushort)(NetlinkMessage.FlagRequest | NetlinkMessage.FlagAcknowledge));
        // Sequence and port follow: the socket sets the one, the kernel knows the other.
        _message[8..16].Clear();
        _message[16] = command;
        _message[17] = version;
        _message[18..20].Clear();
        _length = 20;
    }

    public void Add(int attribute, scoped ReadOnlySpan<byte> value)
    {
        int size = NetlinkMessage.AttributeHeaderSize + value.Length;
        Span<byte> place = _message.Slice(_length, NetlinkMessage.Align(size));
        place.Clear();
        MemoryMarshal.Write(place, (ushort)size);
        MemoryMarshal.Write(place[2..], (ushort)attribute);
        value.CopyTo(place[NetlinkMessage.AttributeHeaderSize..]);
        _length += place.Length;
    }

    public void Add(int attribute, uint value) => Add(attribute, MemoryMarshal.AsBytes(new ReadOnlySpan<uint>(in value)));

    /// <summary>A number of the type <c>uint</c>: 4 bytes if it fits, else 8.</summary>
    public void AddUInt(int attribute, ulong value)
    {
        if (value <= uint.MaxValue)
            Add(attribute, (uint)value);
        else
            Add(attribute, MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in value)));
    }

    /// <summary>The message, which the socket may still write its sequence into.</summary>
    public readonly Span<byte> Finish()
    {
        MemoryMarshal.Write(_message, (uint)_length);
        return _message[.._length];
    }
}
