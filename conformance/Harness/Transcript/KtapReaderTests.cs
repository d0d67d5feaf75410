// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Harness.Transcript;

public sealed class KtapReaderTests
{
    private const string Complete =
        """
        KTAP version 1
        1..2
          KTAP version 1
          # synos program=c base=440 abi=1 release=6.12.1
          1..2
          # case=a.one call=c ret=0 errno=0 out=-
          ok 1 a.one
          # case=a.two call=c ret=-1 errno=EINVAL out=-
          # expected ret=0
          not ok 2 a.two
        ok 1 c
        not ok 2 csharp # signal 11
        """;

    [Fact]
    public void Nested_results_keep_their_comments_and_lines()
    {
        KtapSuite suite = ReadSound(Complete);

        KtapTest c = suite.Find("c")!;
        Assert.Equal(2, c.Subtests!.Planned);
        Assert.Equal("synos program=c base=440 abi=1 release=6.12.1", c.Subtests.Header.Single().Text);
        KtapTest two = c.Subtests.Find("a.two")!;
        Assert.False(two.Ok);
        Assert.Equal(["case=a.two call=c ret=-1 errno=EINVAL out=-", "expected ret=0"], two.Comments.Select(comment => comment.Text));
        Assert.Equal((8, 5), (two.Comments[0].Line, two.Comments[0].Column));
        Assert.True(suite.IsComplete);
    }

    [Fact]
    public void What_a_program_died_of_is_its_directive() =>
        Assert.Equal("signal 11", ReadSound(Complete).Find("csharp")!.Directive);

    [Fact]
    public void A_transcript_is_taken_from_a_suite()
    {
        ProgramTranscript transcript = TranscriptReader.FromSuite("C", "log", ReadSound(Complete).Find("c")!.Subtests!);

        Assert.Empty(transcript.Problems);
        Assert.Equal(["a.one", "a.two"], transcript.Lines.Select(line => line.Case));
    }

    [Fact]
    public void A_result_without_its_transcript_line_is_named()
    {
        KtapSuite suite = ReadSound("KTAP version 1\n1..1\nok 1 a.one\n");

        LocatedProblem problem = Assert.Single(TranscriptReader.FromSuite("C", "log", suite).Problems);

        Assert.Equal("log(3,1): error SYNOS4005: no transcript line before the result of 'a.one'", problem.ToString());
    }

    [Fact]
    public void A_result_with_another_cases_line_is_named()
    {
        KtapSuite suite = ReadSound("KTAP version 1\n1..1\n# case=b call=c ret=0 errno=0 out=-\nok 1 a\n");

        Assert.Contains("named 'a', its transcript line 'b'", TranscriptReader.FromSuite("C", "log", suite).Problems.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Expected_lines_may_stand_among_comments()
    {
        ProgramTranscript transcript = TranscriptReader.FromExpectation("f", "# SPDX-License-Identifier: MIT\n# case=a call=c ret=0 errno=0 out=-\nnoise\n");

        Assert.Equal("a", transcript.Lines.Single().Case);
        Assert.Equal(3, transcript.Problems.Single().Line);
    }

    [Fact]
    public void What_is_given_to_a_case_stands_above_its_line_and_is_no_answer()
    {
        ProgramTranscript transcript = TranscriptReader.FromExpectation("f", "argument=good x=1\ngiven=a call=c argument=good\ncase=a call=c ret=0 errno=0 out=-\n");

        Assert.Equal("a", transcript.Lines.Single().Case);
        Assert.Empty(transcript.Problems);
    }

    [Theory]
    [InlineData("given=a call=c\ncase=b call=c ret=0 errno=0 out=-\n")]
    [InlineData("given=a call=c\n")]
    public void What_is_given_without_an_answer_is_named(string text)
    {
        LocatedProblem problem = TranscriptReader.FromExpectation("f", text).Problems.Single();

        Assert.Equal((2, "the answer to 'a' has to follow what is given to it"), (problem.Line, problem.Text));
    }

    [Theory]
    [InlineData("KTAP version 1\n1..2\nok 1 a\n", 3, "the plan promises 2 results, 1 are there")]
    [InlineData("KTAP version 1\nok 1 a\n", 2, "the plan (1..N) is missing")]
    [InlineData("KTAP version 1\n1..2\nok 1 a\nok 3 b\n", 4, "result 3 where 2 is due")]
    [InlineData("KTAP version 1\n1..2\nok 1 a\nok 2 a\n", 4, "a second result for 'a'")]
    [InlineData("KTAP version 1\n1..1\nSegfault\nok 1 a\n", 3, "not a KTAP line: 'Segfault'")]
    [InlineData("KTAP version 1\n1..1\n  stray\nok 1 a\n", 3, "indented without")]
    [InlineData("KTAP version 1\n1..1\nBail out! case a did not end within 60 s\n", 3, "gave up: case a did not end")]
    [InlineData("KTAP version 1\n1..0\n  KTAP version 1\n  1..0\n", 4, "a subtest without its result line")]
    [InlineData("rubbish\nKTAP version 1\n1..0\n", 1, "expected 'KTAP version 1'")]
    public void Damage_is_located_to_the_line(string text, int line, string expected)
    {
        KtapReader.Read("log", text, out var problems);

        Assert.Contains(problems, problem => problem.Line >= line && problem.Text.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Silence_has_no_suite_and_no_problem()
    {
        Assert.Null(KtapReader.Read("log", "", out var problems));
        Assert.Empty(problems);
    }

    private static KtapSuite ReadSound(string text)
    {
        KtapSuite? suite = KtapReader.Read("log", text, out var problems);
        Assert.Empty(problems);
        return suite!;
    }
}
