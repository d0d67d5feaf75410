// SPDX-License-Identifier: MIT
using SynOS.Conformance.Guest;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>The kernel with the calls at 548: the same programs see the same.</summary>
public sealed class Base548Tests
{
    private const string Kernel = "base548";

    private static readonly string[] Programs = ["c", "csharp", "client", "c32"];

    [Theory]
    [MemberData(nameof(GuestTests.Cases), MemberType = typeof(GuestTests))]
    public async Task C_and_CSharp_see_what_they_see_at_440(string @case)
    {
        GuestRun run = await MatrixGuest.BootAsync(Kernel, Programs);
        ProgramTranscript expected = Repository.ReadExpectation(548);

        foreach (string program in (string[])["c", "csharp", "c32"])
            ProgramAssert.SawWhatIsExpected(expected, run.Transcript(program, program), run.Results!.Find(program)!.Subtests!, @case);
    }

    [Theory]
    [InlineData("c")]
    [InlineData("csharp")]
    public async Task Both_programs_find_the_base_by_the_handshake(string program)
    {
        GuestRun run = await MatrixGuest.BootAsync(Kernel, Programs);

        KtapComment header = Assert.Single(run.Results!.Find(program)!.Subtests!.Header, comment => comment.Text.StartsWith("synos ", StringComparison.Ordinal));
        Assert.StartsWith($"synos program={program} base=548 abi=1 release=6.12.", header.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_program_in_the_guest_is_content() =>
        Assert.Empty((await MatrixGuest.BootAsync(Kernel, Programs)).Failures);

    [Fact]
    public async Task The_kernel_found_nothing_wrong_with_itself() =>
        Assert.Empty((await MatrixGuest.BootAsync(Kernel, Programs)).Complaints);
}
