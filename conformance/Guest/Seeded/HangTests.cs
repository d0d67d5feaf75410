// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Guest.Seeded;

public sealed class HangTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_guest_that_hangs_is_cut_off_by_the_limit()
    {
        GuestRun run = await SeededGuest.BootAsync("hang", ["c"], Limit);

        Assert.Equal(GuestExit.TimedOut, run.Exit);
        // On a busy machine it may not even have come up by then.
        Assert.Empty(run.Results?.Tests ?? []);
        Assert.True(run.Duration >= Limit, $"cut off after {run.Duration}");
    }
}
