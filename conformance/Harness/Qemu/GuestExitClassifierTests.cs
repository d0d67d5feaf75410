// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Harness.Qemu;

public sealed class GuestExitClassifierTests
{
    private const string Sound = "KTAP version 1\n1..1\n  KTAP version 1\n  1..1\n  ok 1 a.one\nok 1 c\n";
    private const string Panic = "[    0.5] Kernel panic - not syncing: Attempted to kill init! exitcode=0x00000100\n";

    [Theory]
    [InlineData(GuestExit.Completed, false, "", Sound)]
    [InlineData(GuestExit.Panicked, false, Panic, "")]
    [InlineData(GuestExit.Panicked, true, Panic, Sound)]
    [InlineData(GuestExit.TimedOut, true, "", "KTAP version 1\n1..3\n")]
    [InlineData(GuestExit.Silent, false, "[    0.5] reboot: Restarting system\n", "")]
    [InlineData(GuestExit.Truncated, false, "", "KTAP version 1\n1..3\nok 1 c\n")]
    [InlineData(GuestExit.Truncated, false, "", Sound + "\0\0")]
    [InlineData(GuestExit.Truncated, false, "", "\0\u0001")]
    [InlineData(GuestExit.Truncated, false, "", "KTAP version 1\n1..1\nok 1 c\n")]
    [InlineData(GuestExit.Completed, false, "", "KTAP version 1\n1..1\nnot ok 1 c # exit 2\n")]
    public void A_guest_ends_in_one_named_way(GuestExit expected, bool timedOut, string console, string results)
    {
        KtapSuite? suite = KtapReader.Read("results", results, out var problems);

        Assert.Equal(expected, GuestExitClassifier.Classify(timedOut, console, suite, problems));
    }
}
