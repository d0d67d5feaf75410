// SPDX-License-Identifier: MIT
using SynOS.Conformance.Guest;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>
/// <c>plan_numbers=opted</c>, on the kernel that has all of upstream's calls: programs find the calls at the kernel's own numbers, and those
/// that opted in at the planned ones too.
/// </summary>
public sealed class OptedTests
{
    private const string Kernel = "upstream";

    private static readonly string[] Stated = ["c", "csharp", "client", "c32"], Opted = ["c_opted", "csharp_opted", "c32_opted"];

    public static TheoryData<string> Cases() => GuestTests.Cases();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_program_that_did_not_opt_in_sees_the_same_at_the_kernels_own_numbers(string @case) => SeeTheSameAsync(Stated, @case);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_program_that_opted_in_sees_the_same_at_the_planned_numbers(string @case) => SeeTheSameAsync(Opted, @case);

    [Theory]
    [InlineData("c", "c", 548)]
    [InlineData("csharp", "csharp", 548)]
    [InlineData("c_opted", "c", 440)]
    [InlineData("csharp_opted", "csharp", 440)]
    public async Task Programs_say_which_numbers_they_use(string run, string program, int syscallBase)
    {
        GuestRun guest = await MatrixGuest.BootAsync(Kernel, run.EndsWith("_opted", StringComparison.Ordinal) ? Opted : Stated);

        ProgramAssert.UsesNumbers(guest.Results!.Find(run)!.Subtests!, program, syscallBase);
    }

    [Fact]
    public async Task Every_program_in_the_guest_is_content()
    {
        Assert.Empty((await MatrixGuest.BootAsync(Kernel, Stated)).Failures);
        Assert.Empty((await MatrixGuest.BootAsync(Kernel, Opted)).Failures);
    }

    [Fact]
    public async Task The_kernel_found_nothing_wrong_with_itself()
    {
        Assert.Empty((await MatrixGuest.BootAsync(Kernel, Stated)).Complaints);
        Assert.Empty((await MatrixGuest.BootAsync(Kernel, Opted)).Complaints);
    }

    private static async Task SeeTheSameAsync(string[] programs, string @case) =>
        ProgramAssert.AllSawWhatIsExpected(Repository.ReadExpectation("opted"), await MatrixGuest.BootAsync(Kernel, programs), programs.Where(program => program != "client"), @case);
}
