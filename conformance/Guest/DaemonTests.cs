// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Guest;

/// <summary><c>synos_ai_daemon</c> in the guest, beside an asker that means it ill.</summary>
[Collection(GuestCollectionDefinition.Name)]
public sealed class DaemonTests(GuestFixture guest)
{
    [Theory]
    [InlineData("query_is_no_command")]
    [InlineData("answer_is_no_command")]
    [InlineData("ends_at_ctrl_c")]
    public void The_sample_daemon_stays_its_administrators(string @case) =>
        ProgramAssert.IsContent("who asks the daemon", guest.Suite("daemon").Find(@case));
}
