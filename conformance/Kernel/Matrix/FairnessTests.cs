// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>Two ordinary users flood SynOS for a minute with each kind of flood; a third gets what it wants.</summary>
public sealed class FairnessTests
{
    private static readonly TimeSpan Flood = TimeSpan.FromMinutes(1);

    // Three floods, on a machine that does other things.
    private static readonly Lazy<Task<GuestRun>> Run = new(() => Repository.RunGuestAsync(
        new GuestOptions { Programs = ["fairness"], Fairness = Flood, Limit = TimeSpan.FromMinutes(15) }));

    [Theory]
    [InlineData("flood_of_events")]
    [InlineData("flood_of_queries")]
    [InlineData("flood_of_interrupted_queries")]
    [InlineData("all_queries_ended")]
    public async Task Who_wants_a_little_gets_it(string test)
    {
        GuestRun run = await Run.Value;
        run.EnsureCompleted();

        ProgramAssert.IsContent("synos_fairness", run.Results!.Find("fairness")!.Subtests!.Find(test));
    }

    [Fact]
    public async Task The_kernel_found_nothing_wrong_with_itself() => Assert.Empty((await Run.Value).Complaints);
}
