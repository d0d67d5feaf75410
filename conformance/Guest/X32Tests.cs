// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Guest;

/// <summary>The C program built for x32: 64-bit code whose pointers take 4 bytes, with system calls of its own.</summary>
[Collection(GuestCollectionDefinition.Name)]
public sealed class X32Tests(GuestFixture guest)
{
    [Theory]
    [MemberData(nameof(GuestTests.Cases), MemberType = typeof(GuestTests))]
    public void An_x32_program_sees_the_same(string @case) =>
        ProgramAssert.SawWhatIsExpected(guest.Expected, guest.X32, guest.Suite("x32"), @case);

    [Theory]
    [MemberData(nameof(GuestTests.Cases), MemberType = typeof(GuestTests))]
    public void At_the_planned_numbers_it_sees_the_same(string @case) =>
        ProgramAssert.SawWhatIsExpected(guest.Expected, guest.Run.Transcript("x32_plan", "C for x32 at the planned numbers"), guest.Suite("x32_plan"), @case);

    [Fact]
    public void An_x32_program_runs_the_same_cases_in_the_same_order() =>
        Assert.Equal(guest.Expected.Lines.Select(line => line.Case), guest.X32.Lines.Select(line => line.Case));
}
