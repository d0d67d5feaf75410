// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Guest.Seeded;

public sealed class PanicTests
{
    [Fact]
    public async Task A_panic_is_named_and_shown_with_the_command_and_the_end_of_the_log()
    {
        GuestRun run = await SeededGuest.BootAsync("panic", ["c"]);

        Assert.Equal(GuestExit.Panicked, run.Exit);
        string message = Assert.Throws<GuestException>(run.EnsureCompleted).Message;
        Assert.StartsWith("error SYNOS4004: the guest panicked", message, StringComparison.Ordinal);
        Assert.Contains("qemu-system-x86_64 -accel tcg -M microvm", message, StringComparison.Ordinal);
        Assert.Contains("Kernel panic - not syncing: Attempted to kill init!", message, StringComparison.Ordinal);
    }
}
