// SPDX-License-Identifier: MIT
using SynOS.Interop;
using SynOS.Interop.Netlink;
using SynOS.Interop.Ring;
using Xunit;
using static SynOS.Conformance.Client.NetlinkBytes;

namespace SynOS.Conformance.Client;

/// <summary>What the client makes of netlink messages, true ones and others.</summary>
public sealed class NetlinkParserTests
{
    private const ushort Family = 30;

    [Theory]
    [InlineData(5ul, 4)]
    [InlineData(ulong.MaxValue, 8)]
    public void A_query_is_read_with_a_number_of_either_size(ulong id, int size)
    {
        byte[] bytes = Generic(Family, 3, Attribute(1, size == 4 ? U32((uint)id) : U64(id)), Attribute(2, U32(42)), Text(3, "what is there to do?"));

        Assert.Equal(new Query(id, 42, "what is there to do?"), Query.Read(Only(bytes)));
    }

    [Fact]
    public void A_query_says_who_asks_and_how_long()
    {
        byte[] bytes = Generic(
            Family, 3, Attribute(1, U32(5)), Attribute(2, U32(42)), Text(3, "text"), Attribute(6, U32(1000)), Attribute(7, U64(1ul << 40)), Attribute(8, U32(5000)));

        Query query = Query.Read(Only(bytes));

        Assert.Equal((1000u, 1ul << 40, TimeSpan.FromSeconds(5)), (query.UserId, query.ProcessStartNanoseconds, query.Timeout));
    }

    [Fact]
    public void An_end_is_read() => Assert.Equal(new EndNotification(9), EndNotification.Read(Only(Generic(Family, 8, Attribute(6, U32(9))))));

    [Fact]
    public void An_end_of_nobody_is_malformed() =>
        Assert.Contains("lacks its process", Assert.Throws<SynosUnavailableException>(() => EndNotification.Read(Only(Generic(Family, 8)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_state_is_read()
    {
        byte[] bytes = Generic(
            Family, 5, Attribute(1, U32(42)), Attribute(2, U64(17)), Attribute(3, U32(5)), Text(4, "café"), Attribute(5, U64(1ul << 40)), Attribute(6, U32(9)));

        var state = new ConsciousnessState(42, 17, LearningState.Active | LearningState.Analyzing, "café");
        Assert.Equal(new StateNotification(state, 1ul << 40, 9), StateNotification.Read(Only(bytes)));
    }

    [Fact]
    public void An_event_is_read()
    {
        byte[] bytes = Generic(
            Family, 6, Attribute(1, U32(7)), Attribute(2, U32(2)), Attribute(3, U32(9)), Attribute(4, U32(1000)), Text(5, "a wrong key"), Attribute(6, U32(8)));

        Assert.Equal(
            new EventNotification(new EventRecord(7, EventType.Security, 8, 9, 1000, "a wrong key")),
            EventNotification.Read(Only(bytes)));
    }

    [Fact]
    public void An_attribute_of_a_later_kernel_is_passed_over()
    {
        byte[] bytes = Generic(Family, 3, Attribute(77, 1, 2, 3), Attribute(1, U32(5)), Attribute(2, U32(42)), Text(3, "text"));

        Assert.Equal(new Query(5, 42, "text"), Query.Read(Only(bytes)));
    }

    [Fact]
    public void A_family_is_read_with_the_numbers_of_its_groups()
    {
        byte[] group = [.. Text(1, "event"), .. Attribute(2, U32(12))];
        byte[] bytes = Generic(16, 1, Attribute(1, U16(31)), Text(2, "synos_ai"), Attribute(3, U32(1)), Attribute(7 | 0x8000, Attribute(1, group)));

        NetlinkFamily family = NetlinkFamily.Read(Only(bytes));

        Assert.Equal((31, 12u), (family.Id, family.Group("event")));
        Assert.Contains("no group 'state'", Assert.Throws<SynosUnavailableException>(() => family.Group("state")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_of_another_version_is_refused()
    {
        byte[] bytes = Generic(16, 1, Attribute(1, U16(31)), Attribute(3, U32(2)));

        Assert.Contains("version 2", Refused(() => NetlinkFamily.Read(Only(bytes))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_acknowledgement_without_an_error_is_success() =>
        Assert.Equal(new NetlinkError(0, null), NetlinkError.Read(Only(Acknowledgement(0, 0x100))));

    [Fact]
    public void The_words_of_a_refusal_are_read() =>
        Assert.Equal(
            new NetlinkError(2, "no query of this id is waited for", Offset: 20, Missing: 3),
            NetlinkError.Read(Only(Acknowledgement(-2, 0x300, Attribute(2, U32(20)), Attribute(5, U32(3)), Text(1, "no query of this id is waited for")))));

    [Fact]
    public void The_words_of_a_refusal_are_found_behind_the_whole_request()
    {
        byte[] request = Message(Family, 5, 7, [4, 1, 0, 0], Attribute(1, U32(9)));
        byte[] bytes = Message(2, 0x200, 7, U32(unchecked((uint)-22)), request, Text(1, "why"));

        Assert.Equal(new NetlinkError(22, "why"), NetlinkError.Read(Only(bytes)));
    }

    [Fact]
    public void Messages_in_one_datagram_come_one_after_the_other()
    {
        ReadOnlySpan<byte> left = (byte[])[.. Message(1, 0, 1, [1]), 0, 0, 0, .. Message(2, 0, 2)];

        Assert.True(NetlinkMessage.TryTake(ref left, out NetlinkMessage first));
        Assert.True(NetlinkMessage.TryTake(ref left, out NetlinkMessage second));
        Assert.False(NetlinkMessage.TryTake(ref left, out _));
        Assert.Equal((1, 1, 2, 0), (first.Type, first.Payload.Length, second.Type, second.Payload.Length));
    }

    [Theory]
    [InlineData(0u, "a message says it has 0 bytes")]
    [InlineData(15u, "a message says it has 15 bytes")]
    [InlineData(21u, "a message says it has 21 bytes, where 20 are left")]
    [InlineData(uint.MaxValue, "a message says it has 4294967295 bytes")]
    public void A_message_of_an_impossible_length_is_refused(uint length, string problem)
    {
        byte[] bytes = [.. U32(length), .. Message(1, 0, 0, [1, 2, 3, 4]).Skip(4)];

        Assert.Contains(problem, Refused(() => Only(bytes)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "attribute 3 says it has 0 bytes")]
    [InlineData(3, "attribute 3 says it has 3 bytes")]
    [InlineData(9, "attribute 3 says it has 9 bytes, where 8 are left")]
    [InlineData(65535, "attribute 3 says it has 65535 bytes")]
    public void An_attribute_of_an_impossible_length_is_refused(ushort length, string problem)
    {
        byte[] bytes = Generic(Family, 3, U16(length), U16(3), U32(0));

        Assert.Contains(problem, Refused(() => Query.Read(Only(bytes))), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> Hostile() => new()
    {
        { "no header of generic netlink", Message(Family, 0, 0, [3, 1]), "has no header" },
        { "bytes that are no attribute", Generic(Family, 3, [1, 2, 3]), "3 bytes are no attribute" },
        { "a number of 2 bytes", Generic(Family, 3, Attribute(1, 1, 2)), "attribute 1 with 2 bytes is no number" },
        { "a process of 8 bytes", Generic(Family, 3, Attribute(2, U64(1))), "attribute 2 with 8 bytes is no 32-bit number" },
        { "a negative process", Generic(Family, 3, Attribute(2, U32(uint.MaxValue))), "attribute 2" },
        { "no attributes", Generic(Family, 3), "lacks its id" },
        { "no text", Generic(Family, 3, Attribute(1, U32(5)), Attribute(2, U32(42))), "lacks its id" },
        { "an empty text", Generic(Family, 3, Attribute(1, U32(5)), Attribute(2, U32(42)), Text(3, "")), "lacks its id" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_query_that_cannot_be_is_refused(string what, byte[] bytes, string problem)
    {
        Assert.NotEmpty(what);
        Assert.Contains(problem, Refused(() => Query.Read(Only(bytes))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0x100, "1 is no error number")]
    [InlineData(-4096, 0x100, "-4096 is no error number")]
    [InlineData(int.MinValue, 0x100, "is no error number")]
    public void An_error_number_that_cannot_be_is_refused(int error, ushort flags, string problem) =>
        Assert.Contains(problem, Refused(() => NetlinkError.Read(Only(Acknowledgement(error, flags)))), StringComparison.Ordinal);

    [Fact]
    public void An_acknowledgement_that_repeats_more_than_there_is_is_refused()
    {
        byte[] bytes = Message(2, 0x200, 7, U32(unchecked((uint)-22)), U32(5000), new byte[12]);

        Assert.Contains("repeats 5000 bytes", Refused(() => NetlinkError.Read(Only(bytes))), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_cut_off_or_changed_is_read_or_refused_and_nothing_else()
    {
        byte[] whole = Generic(Family, 3, Attribute(1, U64(5)), Attribute(2, U32(42)), Text(3, "what is there to do?"));
        for (int length = 0; length <= whole.Length; length++)
        {
            ReadOrRefuse(whole[..length]);
        }

        for (int i = 0; i < whole.Length; i++)
        {
            foreach (byte value in (byte[])[0, 1, 3, 4, 0x7f, 0x80, 0xff])
            {
                byte[] changed = [.. whole];
                changed[i] = value;
                ReadOrRefuse(changed);
            }
        }
    }

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            ReadOnlySpan<byte> left = bytes;
            while (NetlinkMessage.TryTake(ref left, out NetlinkMessage message))
            {
                Assert.NotEmpty(Query.Read(message).Text);
            }
        }
        catch (SynosUnavailableException e)
        {
            Assert.Equal(SynosUnavailableReason.Malformed, e.Reason);
        }
    }

    private static NetlinkMessage Only(byte[] datagram)
    {
        ReadOnlySpan<byte> left = datagram;
        Assert.True(NetlinkMessage.TryTake(ref left, out NetlinkMessage message));
        Assert.True(left.IsEmpty);
        return message;
    }

    private static string Refused(Action action)
    {
        var e = Assert.Throws<SynosUnavailableException>(action);
        Assert.Equal(SynosUnavailableReason.Malformed, e.Reason);
        return e.Message;
    }
}
