// SPDX-License-Identifier: MIT
using SynOS.Conformance.Guest;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>The same files on arm64, and the same programs of C and C#.</summary>
public sealed class Arm64Tests
{
    private const string Kernel = "arm64";

    private static readonly string[] Stated = ["c", "csharp"], Planned = ["c_plan", "csharp_plan"];

    public static TheoryData<string> Cases() => GuestTests.Cases();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task C_and_CSharp_see_what_they_see_on_x86(string @case) => SeeTheSameAsync(Stated, @case);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task At_the_planned_numbers_they_see_the_same(string @case) => SeeTheSameAsync(Planned, @case);

    [Theory]
    [InlineData("c")]
    [InlineData("csharp")]
    [InlineData("c_plan")]
    [InlineData("csharp_plan")]
    public async Task The_same_cases_run_in_the_same_order(string program)
    {
        ProgramTranscript seen = (await BootAsync()).Transcript(program, program);

        Assert.Equal(Repository.ReadExpectation().Lines.Select(line => line.Case), seen.Lines.Select(line => line.Case));
    }

    [Theory]
    [InlineData("c", "c", 548)]
    [InlineData("csharp", "csharp", 548)]
    [InlineData("c_plan", "c", 440)]
    [InlineData("csharp_plan", "csharp", 440)]
    public async Task Programs_say_which_numbers_they_use(string run, string program, int syscallBase) =>
        ProgramAssert.UsesNumbers((await BootAsync()).Results!.Find(run)!.Subtests!, program, syscallBase);

    [Fact]
    public async Task Every_program_in_the_guest_is_content() => Assert.Empty((await BootAsync()).Failures);

    [Fact]
    public async Task The_kernel_found_nothing_wrong_with_itself() => Assert.Empty((await BootAsync()).Complaints);

    private static Task<GuestRun> BootAsync() => MatrixGuest.BootAsync(Kernel, [.. Stated, .. Planned]);

    private static async Task SeeTheSameAsync(string[] programs, string @case) =>
        ProgramAssert.AllSawWhatIsExpected(Repository.ReadExpectation(), await BootAsync(), programs, @case);
}
