// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Guest;

/// <summary>The typed client in the guest, one test for each of its cases.</summary>
[Collection(GuestCollectionDefinition.Name)]
public sealed class ClientTests(GuestFixture guest)
{
    // Known before the guest runs, so that a case that vanishes is a failure.
    private static readonly string[] Names =
    [
        "handshake.base", "handshake.abi", "handshake.ai_version", "handshake.release",
        "handshake.no_file", "handshake.malformed_file", "handshake.other_abi",
        "update.unregistered", "register.without_privilege", "register.second_daemon", "update.other_process",
        "register.read_back", "update.read_back", "update.out_of_range", "update.too_long",
        "log.shown", "log.of_other_process", "log.of_other_process_without_privilege", "log.out_of_range", "log.past_the_limit",
        "telemetry.agrees_with_proc", "query.not_attached", "query.empty",
        "channel.unregistered", "channel.other_process", "channel.second",
        "channel.query_is_answered", "channel.query_async_is_answered", "channel.longest_response", "channel.many_at_once",
        "channel.query_is_canceled", "channel.daemon_is_told_of_it", "channel.unread_query_is_taken_back", "channel.receives_what_is_there", "channel.end_abandons_all", "channel.receive_is_canceled", "channel.reply_out_of_range",
        "channel.detach", "channel.dispose", "channel.nobody_attached",
        "reader.sees_event", "reader.waits", "reader.wait_is_canceled", "reader.counts_losses", "reader.goes_to", "reader.without_privilege",
        "ring.sees_event", "ring.waits", "ring.counts_losses", "ring.agrees_with_reader",
        "listener.hears_state", "listener.hears_event", "listener.without_privilege",
    ];

    public static TheoryData<string> Cases() => [.. Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_client_does_as_its_contract_says(string @case) =>
        ProgramAssert.IsContent("the client", guest.Suite("client").Find(@case));

    [Fact]
    public void No_case_of_the_client_ran_unseen() =>
        Assert.Empty(guest.Suite("client").Tests.Select(test => test.Name).Except(Names));
}
