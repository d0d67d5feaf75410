// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Harness.Transcript;

/// <summary>Consoles of real kernels, saved in conformance/Harness/Transcript/kunit, and what may become of them.</summary>
public sealed class KunitReaderTests
{
    private static readonly string Passed = ReadLog("passed");

    [Fact]
    public void Results_are_found_among_the_messages_of_the_kernel()
    {
        KunitRun run = KunitReader.Read("log", Passed);

        Assert.Empty(run.Problems);
        Assert.Equal(KunitEnd.Completed, run.End);
        Assert.Equal(["synos_check", "synos_filter", "synos_ring", "synos_text"], run.Suites.Select(suite => suite.Name));
        Assert.Equal(45, run.Cases.Count());
        Assert.Contains(run.Cases, one => one.Name == "synos_ring.late_reader_learns_how_many_it_lost" && one.Test.Ok);
        Assert.Empty(run.Failures);
    }

    [Fact]
    public void Times_may_be_missing()
    {
        string bare = string.Join('\n', Passed.Split('\n').Select(line => line[(line.IndexOf(']', StringComparison.Ordinal) + 1)..]).Select(line => line.Length > 0 ? line[1..] : line));

        Assert.Equal(KunitEnd.Completed, KunitReader.Read("log", bare).End);
    }

    [Fact]
    public void A_crash_is_a_crash_even_if_all_results_are_there()
    {
        KunitRun run = KunitReader.Read("log", ReadLog("crashed"));

        Assert.Equal(KunitEnd.Crashed, run.End);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void A_failing_case_has_what_the_kernel_said_to_it()
    {
        KunitRun run = KunitReader.Read("log", ReadLog("crashed"));

        string failure = Assert.Single(run.Failures, failure => failure.StartsWith("synos_text.seeded_failure failed: ", StringComparison.Ordinal));
        Assert.Contains("seeded_failure: EXPECTATION FAILED at kernel/synos/text_kunit.c:", failure, StringComparison.Ordinal);
        Assert.Contains("Expected strlen(\"abc\") == 4, but", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_that_stops_in_the_middle_of_a_crash_has_crashed()
    {
        string log = ReadLog("crashed");

        Assert.Equal(KunitEnd.Crashed, KunitReader.Read("log", log[..log.IndexOf("Call Trace:", StringComparison.Ordinal)]).End);
    }

    [Fact]
    public void A_kernel_without_tests_has_none()
    {
        Assert.Equal(KunitEnd.NoTests, KunitReader.Read("log", ReadLog("none")).End);
        Assert.Equal(KunitEnd.NoTests, KunitReader.Read("log", "").End);
        Assert.Equal(KunitEnd.NoTests, KunitReader.Read("log", "[    1.0] KTAP version 1\n[    1.0] 1..0\n").End);
    }

    [Fact]
    public void Results_that_end_too_early_are_unreadable()
    {
        KunitRun run = KunitReader.Read("log", Passed[..Passed.IndexOf("ok 3 synos_ring", StringComparison.Ordinal)]);

        Assert.Equal(KunitEnd.Unreadable, run.End);
        Assert.Contains(run.Problems, problem => problem.Text == "the plan promises 4 results, 2 are there");
    }

    [Theory]
    [InlineData("    ok 7 event_at_its_limits_is_valid", "result 8 where 7 is due")]
    [InlineData("    1..13", "the plan (1..N) is missing")]
    [InlineData(" ok 2 synos_filter", "a second subtest before the result of the first")]
    public void A_line_that_is_lost_is_noticed(string line, string expected)
    {
        string damaged = string.Join('\n', Passed.Split('\n').Where(kept => !kept.EndsWith(line, StringComparison.Ordinal)));

        KunitRun run = KunitReader.Read("log", damaged);

        Assert.Equal(KunitEnd.Unreadable, run.End);
        Assert.Contains(run.Problems, problem => problem.Text.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_problem_has_the_line_of_the_console()
    {
        string[] lines = Passed.Split('\n');
        int at = Array.FindIndex(lines, line => line.EndsWith("    ok 7 event_at_its_limits_is_valid", StringComparison.Ordinal));
        lines[at] = lines[at].Replace("ok 7", "ok 9", StringComparison.Ordinal);

        LocatedProblem problem = KunitReader.Read("log", string.Join('\n', lines)).Problems[0];

        Assert.Equal((at + 1, "result 9 where 7 is due"), (problem.Line, problem.Text));
    }

    private static string ReadLog(string name) => File.ReadAllText(Repository.PathOf($"conformance/Harness/Transcript/kunit/{name}.log"));
}
