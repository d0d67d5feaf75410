// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Guest;

/// <summary>What C and C# saw in the guest, one test for each case.</summary>
[Collection(GuestCollectionDefinition.Name)]
public sealed class GuestTests(GuestFixture guest)
{
    public static TheoryData<string> Cases() => [.. Repository.ReadExpectation().Lines.Select(line => line.Case)];

    [Fact]
    public void The_guest_completes() => guest.Run.EnsureCompleted();

    [Theory]
    [MemberData(nameof(Cases))]
    public void C_and_CSharp_see_what_is_expected(string @case)
    {
        Agreed(guest.Verdict, @case);
        // Each program also judges by an expectation of its own.
        ProgramAssert.IsContent("the C program", guest.Suite("c").Find(@case));
        ProgramAssert.IsContent("the C# program", guest.Suite("csharp").Find(@case));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void At_the_planned_numbers_they_see_the_same(string @case)
    {
        Agreed(guest.PlanVerdict, @case);
        ProgramAssert.IsContent("the C program", guest.Suite("c_plan").Find(@case));
        ProgramAssert.IsContent("the C# program", guest.Suite("csharp_plan").Find(@case));
    }

    [Fact]
    public void No_case_ran_that_is_not_expected() =>
        Assert.Empty(guest.Verdict.Cases.Where(verdict => verdict.Expected is null).SelectMany(verdict => verdict.Disagreements));

    [Fact]
    public void Every_line_of_every_transcript_can_be_read()
    {
        Assert.Empty(guest.Expected.Problems);
        Assert.Empty(guest.C.Problems);
        Assert.Empty(guest.CSharp.Problems);
    }

    [Fact]
    public void There_are_at_least_40_cases() => Assert.InRange(guest.Expected.Lines.Count, 40, int.MaxValue);

    [Fact]
    public void Both_programs_ran_the_cases_in_the_expected_order()
    {
        var expected = guest.Expected.Lines.Select(line => line.Case);

        Assert.Equal(expected, guest.C.Lines.Select(line => line.Case));
        Assert.Equal(expected, guest.CSharp.Lines.Select(line => line.Case));
    }

    [Fact]
    public void The_kernel_found_nothing_wrong_with_itself() =>
        Assert.Empty(guest.Run.Complaints);

    [Fact]
    public void Every_program_in_the_guest_is_content() => Assert.Empty(guest.Run.Failures);

    [Theory]
    [InlineData("c", "c", 548)]
    [InlineData("csharp", "csharp", 548)]
    [InlineData("c_plan", "c", 440)]
    [InlineData("csharp_plan", "csharp", 440)]
    public void Both_programs_shook_hands_with_the_same_kernel(string run, string program, int syscallBase) =>
        ProgramAssert.UsesNumbers(guest.Suite(run), program, syscallBase);

    private static void Agreed(RunVerdict run, string @case)
    {
        CaseVerdict verdict = run.Find(@case)!;
        Assert.True(verdict.Agreed, string.Join('\n', verdict.Disagreements));
    }
}
