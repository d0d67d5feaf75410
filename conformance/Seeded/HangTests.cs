// SPDX-License-Identifier: MIT
using SynOS.Conformance.Qemu;
using Xunit;

namespace SynOS.Conformance.Seeded;

public sealed class HangTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_guest_that_hangs_is_cut_off_by_the_limit()
    {
        GuestRun run = await SeededGuest.BootAsync("hang", ["c"], Limit);

        Assert.Equal(GuestExit.TimedOut, run.Exit);
        // It came up and hung there; a guest that is merely slow has not said so much, or has said more.
        Assert.NotNull(run.Results);
        Assert.Empty(run.Results.Tests);
        Assert.True(run.Duration >= Limit, $"cut off after {run.Duration}");
    }
}
