// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace SynOS.Interop.Netlink;

/// <summary>The attributes of a message or of an attribute, one after the other.</summary>
internal ref struct NetlinkAttributes(ReadOnlySpan<byte> bytes)
{
    // The upper two bits say "nested" and "in network order".
    private const int TypeMask = 0x3fff;

    private ReadOnlySpan<byte> _left = bytes;

    /// <summary>Takes the first attribute off what is left.</summary>
    /// <returns>false at the end.</returns>
    /// <exception cref="SynosUnavailableException">What is left is no attribute.</exception>
    public bool TryTake(out NetlinkAttribute attribute)
    {
        attribute = default;
        if (_left.IsEmpty)
            return false;
        if (_left.Length < NetlinkMessage.AttributeHeaderSize)
            throw NetlinkMessage.Malformed($"{_left.Length} bytes are no attribute");
        int length = MemoryMarshal.Read<ushort>(_left);
        int type = MemoryMarshal.Read<ushort>(_left[2..]) & TypeMask;
        if (length < NetlinkMessage.AttributeHeaderSize || length > _left.Length)
            throw NetlinkMessage.Malformed($"attribute {type} says it has {length} bytes, where {_left.Length} are left");
        attribute = new NetlinkAttribute(type, _left[NetlinkMessage.AttributeHeaderSize..length]);
        _left = _left[Math.Min(NetlinkMessage.Align(length), _left.Length)..];
        return true;
    }

    /// <summary>Takes attributes off what is left, up to the first of a type.</summary>
    /// <returns>false if there is none.</returns>
    /// <exception cref="SynosUnavailableException">What is left is no attribute.</exception>
    public bool TryFind(int type, out NetlinkAttribute attribute)
    {
        while (TryTake(out attribute))
        {
            if (attribute.Type == type)
                return true;
        }
        return false;
    }
}
