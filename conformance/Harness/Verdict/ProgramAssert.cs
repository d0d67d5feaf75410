// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Harness.Verdict;

/// <summary>Judges one program by itself.</summary>
internal static class ProgramAssert
{
    private static readonly Lazy<IReadOnlyDictionary<string, StructLayout>> Layouts = new(Repository.ReadLayouts);

    /// <param name="expected">What should be.</param>
    /// <param name="seen">What the program wrote down.</param>
    /// <param name="suite">Its results, since it judges by an expectation of its own too.</param>
    /// <param name="case">The case.</param>
    public static void SawWhatIsExpected(ProgramTranscript expected, ProgramTranscript seen, KtapSuite suite, string @case)
    {
        CaseVerdict verdict = TranscriptComparer.Compare(Only(expected, @case), Only(seen, @case), Only(seen, @case), Layouts.Value).Find(@case)!;
        Assert.True(verdict.Agreed, string.Join('\n', verdict.Disagreements.Select(one => $"{one.Case}: {one.Part}: expected {one.Expected ?? "nothing"}, {seen.Program} saw {one.C ?? "nothing"}")));

        IsContent(seen.Program, suite.Find(@case));
    }

    /// <summary>The same of programs of one guest.</summary>
    public static void AllSawWhatIsExpected(ProgramTranscript expected, GuestRun run, IEnumerable<string> programs, string @case)
    {
        foreach (string program in programs)
            SawWhatIsExpected(expected, run.Transcript(program, program), run.Results!.Find(program)!.Subtests!, @case);
    }

    /// <summary>What a program says first: who it is, and at which numbers it makes the calls.</summary>
    public static void UsesNumbers(KtapSuite suite, string program, int syscallBase, string release = "6.12.")
    {
        KtapComment header = Assert.Single(suite.Header, comment => comment.Text.StartsWith("synos ", StringComparison.Ordinal));

        Assert.StartsWith($"synos program={program} base={syscallBase} abi=1 release={release}", header.Text, StringComparison.Ordinal);
    }

    /// <summary>A test that its own program judges; one without a result has failed.</summary>
    public static void IsContent(string program, KtapTest? test) =>
        Assert.True(test is { Ok: true }, $"{program} is not content: {(test is null ? "no result" : string.Join('\n', test.Comments.Select(comment => comment.Text)))}");

    private static ProgramTranscript Only(ProgramTranscript transcript, string @case) =>
        transcript with { Lines = [.. transcript.Lines.Where(line => line.Case == @case)] };
}
