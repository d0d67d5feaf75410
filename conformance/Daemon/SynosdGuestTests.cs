// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary><c>synosd</c> on the patched kernel, in a guest of its own, asked by C and by C#.</summary>
public sealed class SynosdGuestTests(SynosdGuest guest) : IClassFixture<SynosdGuest>
{
    // Known before the guest runs, so that a check that vanishes is a failure.
    private static readonly string[] Names =
    [
        "shipped_rules_hold", "starts_and_attaches", "sleeps_when_idle", "c_client_is_answered", "csharp_client_is_answered",
        "state_follows_events", "event_answers_a_question", "log_is_escaped", "second_daemon_waits", "kill_resets_who_waits",
        "restart_goes_on_where_it_was", "changed_rules_are_taken", "each_asker_gets_his_own", "ends_at_term",
    ];

    public static TheoryData<string> Checks() => [.. Names];

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_daemon_does_as_its_administrator_was_told(string check)
    {
        guest.Run.EnsureCompleted();
        ProgramAssert.IsContent("what tries synosd", guest.Run.Results?.Find(SynosdGuest.Program)?.Subtests?.Find(check));
    }

    [Fact]
    public void The_kernel_found_nothing_wrong_with_itself_beside_the_daemon() => Assert.Empty(guest.Run.Complaints);
}
