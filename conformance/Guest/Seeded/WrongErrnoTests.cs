// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Guest.Seeded;

/// <summary>The C# program with a fault, beside what the C program saw in the ordinary boot: it is the same program on the same kernel.</summary>
[Collection(GuestCollectionDefinition.Name)]
public sealed class WrongErrnoTests(GuestFixture guest)
{
    [Fact]
    public async Task A_wrong_errno_in_CSharp_is_named_by_the_verdict()
    {
        GuestRun run = await SeededGuest.BootAsync("wrong-errno", ["csharp"]);

        run.EnsureCompleted();
        RunVerdict verdict = TranscriptComparer.Compare(guest.Expected, guest.C, run.Transcript("csharp", "C#"), Repository.ReadLayouts());
        Disagreement named = Assert.Single(verdict.Disagreements);
        Assert.Equal("errno", named.Part);
        Assert.Equal(named.Expected, named.C);
        Assert.NotEqual(named.Expected, named.CSharp);
        // The C# program notices by itself too.
        Assert.False(run.Results!.Find("csharp")!.Subtests!.Find(named.Case)!.Ok);
    }
}
