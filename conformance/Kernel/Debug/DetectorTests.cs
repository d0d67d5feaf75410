// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Kernel.Debug;

/// <summary>A debug kernel with one fault for each of its detectors (conformance/faults/detectors.patch): silence of the
/// real one says something only because this one is heard.</summary>
[Collection(DebugGuestCollectionDefinition.Name)]
public sealed class DetectorTests
{
    private const string Kernel = "detectors";
    private static readonly Lazy<Task<GuestRun>> Boot = new(BootAsync);

    [Theory]
    [InlineData("WARNING: possible circular locking dependency detected")]
    [InlineData("BUG: sleeping function called from invalid context")]
    [InlineData("UBSAN: shift-out-of-bounds")]
    [InlineData("BUG: KASAN: slab-out-of-bounds in synos_seeded")]
    [InlineData("new suspected memory leaks")]
    public async Task What_a_detector_finds_is_a_complaint(string mark)
    {
        GuestRun run = await Boot.Value;

        Assert.Contains(run.Complaints, line => line.Contains(mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_leak_fails_the_torture()
    {
        GuestRun run = await Boot.Value;

        KtapTest? test = run.Results?.Find("torture")?.Subtests?.Find("torture.no_memory_is_left");
        Assert.False(test!.Ok);
        Assert.Contains(test.Comments, comment => comment.Text.Contains("synos_seeded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_unit_test_that_crashes_is_a_crash_and_one_that_fails_is_named()
    {
        GuestRun run = await Boot.Value;
        KunitRun kunit = KunitReader.Read("console", run.Console);

        Assert.Equal(KunitEnd.Crashed, kunit.End);
        Assert.Contains(kunit.Failures, failure => failure.StartsWith("synos_text.seeded_failure failed: ", StringComparison.Ordinal) && failure.Contains("EXPECTATION FAILED", StringComparison.Ordinal));
    }

    private static async Task<GuestRun> BootAsync()
    {
        var options = DebugGuestFixture.Options with { Programs = ["torture"], Torture = TimeSpan.FromSeconds(1) };
        return await Repository.RunGuestAsync(options, Kernel);
    }
}
