// SPDX-License-Identifier: MIT
using SynOS.Conformance.Guest;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>The planned numbers for x32 programs, and <c>kernel.synos.plan_numbers</c>, as the program synos_plan tries them for 64-bit ones.</summary>
public sealed class X32PlanTests
{
    public static TheoryData<string> Cases() => PlanTests.Cases();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_planned_numbers_are_whose_the_setting_says(string test) =>
        ProgramAssert.IsContent("synos_plan for x32", (await BootAsync()).Results!.Find("planx32")!.Subtests?.Find(test));

    [Fact]
    public async Task The_kernel_found_nothing_wrong_with_itself() => Assert.Empty((await BootAsync()).Complaints);

    private static Task<GuestRun> BootAsync() => MatrixGuest.BootInTurnAsync(GuestParts.SynosKernel, "planx32");
}
