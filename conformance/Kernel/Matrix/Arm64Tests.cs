// SPDX-License-Identifier: MIT
using SynOS.Conformance.Guest;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>The same files on arm64.</summary>
public sealed class Arm64Tests
{
    private const string Kernel = "arm64";

    [Theory]
    [MemberData(nameof(GuestTests.Cases), MemberType = typeof(GuestTests))]
    public async Task C_sees_what_it_sees_on_x86(string @case)
    {
        GuestRun run = await MatrixGuest.BootAsync(Kernel, "c");

        ProgramAssert.SawWhatIsExpected(Repository.ReadExpectation(), run.Transcript("c", "C on arm64"), run.Results!.Find("c")!.Subtests!, @case);
    }

    [Fact]
    public async Task The_same_cases_run_in_the_same_order()
    {
        ProgramTranscript seen = (await MatrixGuest.BootAsync(Kernel, "c")).Transcript("c", "C on arm64");

        Assert.Equal(Repository.ReadExpectation().Lines.Select(line => line.Case), seen.Lines.Select(line => line.Case));
    }

    [Fact]
    public async Task The_kernel_found_nothing_wrong_with_itself() =>
        Assert.Empty((await MatrixGuest.BootAsync(Kernel, "c")).Complaints);
}
