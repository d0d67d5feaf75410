// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Guest;

/// <summary>The C program built for i386, on the same kernel.</summary>
[Collection(GuestCollectionDefinition.Name)]
public sealed class I386Tests(GuestFixture guest)
{
    [Theory]
    [MemberData(nameof(GuestTests.Cases), MemberType = typeof(GuestTests))]
    public void A_32_bit_program_sees_the_same(string @case) =>
        ProgramAssert.SawWhatIsExpected(guest.Expected, guest.I386, guest.Suite("c32"), @case);

    [Theory]
    [MemberData(nameof(GuestTests.Cases), MemberType = typeof(GuestTests))]
    public void At_the_planned_numbers_it_sees_the_same(string @case) =>
        ProgramAssert.SawWhatIsExpected(guest.Expected, guest.Run.Transcript("c32_plan", "C for i386 at the planned numbers"), guest.Suite("c32_plan"), @case);

    [Fact]
    public void A_32_bit_program_runs_the_same_cases_in_the_same_order() =>
        Assert.Equal(guest.Expected.Lines.Select(line => line.Case), guest.I386.Lines.Select(line => line.Case));
}
