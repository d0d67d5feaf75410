// SPDX-License-Identifier: MIT
using SynOS.Conformance.Guest;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>The planned numbers for x32 programs, and <c>kernel.synos.plan_numbers</c>, as the program synos_plan tries them for 64-bit ones.</summary>
public sealed class X32PlanTests
{
    private static readonly Lazy<Task<GuestRun>> Run = new(() => Repository.RunGuestAsync(new GuestOptions { Programs = ["planx32"], ProcessorsInTurn = true }));

    public static TheoryData<string> Cases() => PlanTests.Cases();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_planned_numbers_are_whose_the_setting_says(string test)
    {
        GuestRun run = await Run.Value;
        run.EnsureCompleted();
        KtapSuite? suite = run.Results!.Find("planx32")!.Subtests;

        ProgramAssert.IsContent("synos_plan for x32", suite?.Find(test));
    }

    [Fact]
    public async Task The_kernel_found_nothing_wrong_with_itself() => Assert.Empty((await Run.Value).Complaints);
}
