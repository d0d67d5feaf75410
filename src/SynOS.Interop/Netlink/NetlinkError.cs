// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace SynOS.Interop.Netlink;

/// <summary>How a request ended.</summary>
/// <param name="Errno">The error number, positive; 0 if it was done.</param>
/// <param name="Message">What the kernel says of it in words, or null.</param>
/// <param name="Offset">Where in the request the attribute at fault is, in bytes; 0 if the kernel names none.</param>
/// <param name="Missing">Type of the attribute that the request lacks; 0 if the kernel names none.</param>
internal readonly record struct NetlinkError(int Errno, string? Message, int Offset = 0, int Missing = 0)
{
    // NLM_F_CAPPED and NLM_F_ACK_TLVS: the request is not repeated in full; attributes follow.
    private const int FlagCapped = 0x100;
    private const int FlagAttributes = 0x200;
    private const int AttributeMessage = 1;
    private const int AttributeOffset = 2;
    private const int AttributeMissing = 5;

    /// <summary>Reads a message of type <see cref="NetlinkMessage.TypeError"/>, which every acknowledgement is.</summary>
    /// <exception cref="SynosUnavailableException">It is malformed.</exception>
    public static NetlinkError Read(in NetlinkMessage message)
    {
        ReadOnlySpan<byte> payload = message.Payload;
        if (payload.Length < sizeof(int) + NetlinkMessage.HeaderSize)
            throw NetlinkMessage.Malformed($"an acknowledgement of {payload.Length} bytes is too short");
        int errno = MemoryMarshal.Read<int>(payload);
        // The highest that the kernel can give.
        if (errno is > 0 or < -4095)
            throw NetlinkMessage.Malformed($"{errno} is no error number");
        var error = new NetlinkError(-errno, null);
        return (message.Flags & FlagAttributes) == 0 ? error : error.With(Attributes(message));
    }

    private static NetlinkAttributes Attributes(in NetlinkMessage message)
    {
        ReadOnlySpan<byte> payload = message.Payload[sizeof(int)..];
        uint repeated = (message.Flags & FlagCapped) != 0 ? NetlinkMessage.HeaderSize : MemoryMarshal.Read<uint>(payload);
        if (repeated < NetlinkMessage.HeaderSize || repeated > payload.Length)
            throw NetlinkMessage.Malformed($"an acknowledgement repeats {repeated} bytes of the request, where {payload.Length} are left");
        return new NetlinkAttributes(payload[Math.Min(NetlinkMessage.Align((int)repeated), payload.Length)..]);
    }

    private NetlinkError With(NetlinkAttributes attributes)
    {
        NetlinkError error = this;
        while (attributes.TryTake(out NetlinkAttribute attribute))
        {
            error = attribute.Type switch
            {
                AttributeMessage => error with { Message = attribute.Text },
                AttributeOffset => error with { Offset = attribute.Int },
                AttributeMissing => error with { Missing = attribute.Int },
                _ => error,
            };
        }

        return error;
    }
}
