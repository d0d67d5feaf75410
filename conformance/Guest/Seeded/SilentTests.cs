// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Guest.Seeded;

public sealed class SilentTests
{
    [Fact]
    public async Task A_guest_that_prints_nothing_is_not_a_pass()
    {
        GuestRun run = await SeededGuest.BootAsync("silent", ["c"]);

        Assert.Equal(GuestExit.Silent, run.Exit);
    }
}
