// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Guest.Seeded;

public sealed class WrongErrnoTests
{
    [Fact]
    public async Task A_wrong_errno_in_CSharp_is_named_by_the_verdict()
    {
        GuestRun run = await SeededGuest.BootAsync("wrong-errno", ["c", "csharp"]);

        run.EnsureCompleted();
        RunVerdict verdict = TranscriptComparer.Compare(Repository.ReadExpectation(), run.Transcript("c", "C"), run.Transcript("csharp", "C#"), Repository.ReadLayouts());
        Disagreement named = Assert.Single(verdict.Disagreements);
        Assert.Equal("errno", named.Part);
        Assert.Equal(named.Expected, named.C);
        Assert.NotEqual(named.Expected, named.CSharp);
        // The C# program notices by itself too.
        Assert.False(run.Results!.Find("csharp")!.Subtests!.Find(named.Case)!.Ok);
    }
}
