// SPDX-License-Identifier: MIT
using SynOS.Interop.Netlink;
using Xunit;
using static SynOS.Conformance.Client.NetlinkBytes;

namespace SynOS.Conformance.Client;

/// <summary>The bytes of a request.</summary>
public sealed class NetlinkWriterTests
{
    [Fact]
    public void A_request_has_the_bytes_of_netlink()
    {
        byte[] memory = new byte[128];
        memory.AsSpan().Fill(0xa5);
        var writer = new GenericNetlinkWriter(memory, 30, command: 4, version: 1);
        writer.Add(4, "text\0"u8);
        writer.Add(5, 80);

        byte[] expected = Message(30, 5, 0, [4, 1, 0, 0], Text(4, "text"), Attribute(5, U32(80)));
        Assert.Equal(expected, writer.Finish().ToArray());
    }

    [Theory]
    [InlineData(uint.MaxValue, 4)]
    [InlineData((ulong)uint.MaxValue + 1, 8)]
    public void A_number_takes_4_bytes_if_it_fits_and_8_otherwise(ulong number, int size)
    {
        var writer = new GenericNetlinkWriter(new byte[128], 30, 4, 1);
        writer.AddUInt(1, number);

        Assert.Equal(Attribute(1, U64(number)[..size]), writer.Finish()[20..].ToArray());
    }
}
