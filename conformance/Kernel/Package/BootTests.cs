// SPDX-License-Identifier: MIT
using SynOS.Conformance.Guest;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Package;

/// <summary>The installed kernel, judged as the ordinary guest's is.</summary>
[Collection(PackageCollectionDefinition.Name)]
public sealed class BootTests(PackageFixture package)
{
    [Theory]
    [MemberData(nameof(GuestTests.Cases), MemberType = typeof(GuestTests))]
    public Task C_sees_what_is_expected(string @case) => SeesWhatIsExpected("c", @case);

    [Theory]
    [MemberData(nameof(GuestTests.Cases), MemberType = typeof(GuestTests))]
    public Task CSharp_sees_what_is_expected(string @case) => SeesWhatIsExpected("csharp", @case);

    [Theory]
    [MemberData(nameof(GuestTests.Cases), MemberType = typeof(GuestTests))]
    public Task A_32_bit_program_sees_what_is_expected(string @case) => SeesWhatIsExpected("c32", @case);

    [Theory]
    [MemberData(nameof(GuestTests.Cases), MemberType = typeof(GuestTests))]
    public async Task Programs_that_opt_in_see_the_same_at_the_planned_numbers(string @case)
    {
        foreach (string program in (string[])["c_opted", "csharp_opted", "c32_opted"])
            await SeesWhatIsExpected(program, @case);
    }

    [Theory]
    [InlineData("c")]
    [InlineData("csharp")]
    [InlineData("c32")]
    public async Task A_program_runs_the_expected_cases_in_the_expected_order(string program) =>
        Assert.Equal(Repository.ReadExpectation().Lines.Select(line => line.Case), (await package.BootAsync()).Transcript(program, program).Lines.Select(line => line.Case));

    [Theory]
    [InlineData("c")]
    [InlineData("csharp")]
    public async Task A_program_runs_on_the_release_that_the_package_names(string program) =>
        ProgramAssert.UsesNumbers((await package.BootAsync()).Results!.Find(program)!.Subtests!, program, 548, package.Release);

    [Fact]
    public async Task Every_program_in_the_guest_is_content() =>
        Assert.Empty((await package.BootAsync()).Failures);

    [Fact]
    public async Task The_kernel_found_nothing_wrong_with_itself() =>
        Assert.Empty((await package.BootAsync()).Complaints);

    private async Task SeesWhatIsExpected(string program, string @case)
    {
        GuestRun run = await package.BootAsync();

        ProgramAssert.SawWhatIsExpected(Repository.ReadExpectation("opted"), run.Transcript(program, program), run.Results!.Find(program)!.Subtests!, @case);
    }
}
