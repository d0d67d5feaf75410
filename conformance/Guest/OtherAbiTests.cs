// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Guest;

/// <summary>
/// The C program built for the other ABIs of the same kernel: i386, and x32, which is 64-bit code whose pointers take 4 bytes, with system calls of
/// its own. Both at the kernel's own numbers and at the planned ones.
/// </summary>
[Collection(GuestCollectionDefinition.Name)]
public sealed class OtherAbiTests(GuestFixture guest)
{
    private static readonly string[] Programs = ["c32", "x32", "c32_plan", "x32_plan"];

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (string program in Programs)
        {
            foreach (string @case in Repository.ReadExpectation().Lines.Select(line => line.Case))
                data.Add(program, @case);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void They_see_the_same(string program, string @case) => ProgramAssert.AllSawWhatIsExpected(guest.Expected, guest.Run, [program], @case);

    [Theory]
    [InlineData("c32")]
    [InlineData("x32")]
    [InlineData("c32_plan")]
    [InlineData("x32_plan")]
    public void They_run_the_same_cases_in_the_same_order(string program) =>
        Assert.Equal(guest.Expected.Lines.Select(line => line.Case), guest.Run.Transcript(program, program).Lines.Select(line => line.Case));
}
