// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using SynOS.Interop.Netlink;

namespace SynOS.Conformance.Guest.Channel;

/// <summary>A message of the family, with its attributes as bytes: the cases look at what the kernel sent and not at text made of it.</summary>
internal sealed class ReceivedMessage(byte command, byte[] attributes)
{
    public byte Command { get; } = command;

    public ulong UInt(int type)
    {
        ReadOnlySpan<byte> value = Find(type);
        return value.Length == sizeof(ulong) ? MemoryMarshal.Read<ulong>(value) : U32(type);
    }

    public uint U32(int type)
    {
        ReadOnlySpan<byte> value = Find(type);
        return value.Length == sizeof(uint) ? MemoryMarshal.Read<uint>(value) : 0;
    }

    /// <summary>Text without its NUL; empty if it has none.</summary>
    public byte[] Text(int type)
    {
        ReadOnlySpan<byte> value = Find(type);
        int end = value.IndexOf((byte)0);
        return end < 0 ? [] : value[..end].ToArray();
    }

    private ReadOnlySpan<byte> Find(int type) =>
        new NetlinkAttributes(attributes).TryFind(type, out NetlinkAttribute attribute) ? attribute.Value : default;
}
