// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Harness.Results;

/// <summary>The report of the tests says what the results files say.</summary>
public sealed class ResultsTests
{
    private const string Head = "<TestRun xmlns=\"http://microsoft.com/schemas/VisualStudio/TeamTest/2010\"><Results>";
    private const string Foot = "</Results></TestRun>";

    [Fact]
    public void Each_area_has_its_counts()
    {
        (int code, string output, _) = Run(Result("Tool.Lock.A.One_is(x: \"a.b\")", "Passed") + Result("Tool.Lock.A.Two_is", "Failed") + Result("Tool.Header.B.Three", "Passed"));
        Assert.Equal(1, code);
        Assert.Contains("**2 passed, 1 failed.**", output, StringComparison.Ordinal);
        Assert.Contains("| `Tool/Header` | 1 | 0 | 1.5 s |\n| `Tool/Lock` | 1 | 1 | 3.0 s |\n", output, StringComparison.Ordinal);
        Assert.Contains("- `SynOS.Conformance.Tool.Lock.A.Two_is`\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_test_measured_is_quoted()
    {
        (int code, string output, _) = Run(Result("Kernel.Cost.A.A_call_costs_little", "Passed", "<Output><StdOut>getpid 201\r\n</StdOut></Output>"));
        Assert.Equal(0, code);
        Assert.Contains("\nKernel/Cost: A call costs little\n\n```\ngetpid 201\n```\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no XML")]
    [InlineData(Head + "<UnitTestResult testName=\"a\" />" + Foot)]
    [InlineData(Head + Foot)]
    public void What_holds_no_result_is_refused(string text)
    {
        using var scratch = new Scratch();
        using StringWriter output = new(), errors = new();
        Assert.Equal(2, ResultsCommand.Run([scratch.Write("x.trx", text)], output, errors));
        Assert.StartsWith("results: ", errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Theory]
    [InlineData("NotExecuted", "not run")]
    [InlineData("Aborted", "not run")]
    [InlineData("Failed", "failed")]
    public void Whatever_did_not_pass_counts_as_failed_and_is_named(string outcome, string word)
    {
        (int code, string output, _) = Run(Result("Docs.A.One", "Passed") + Result("Docs.A.Two", outcome), "--count");
        Assert.Equal((1, $"{word}: SynOS.Conformance.Docs.A.Two\n1 passed, 1 failed\n"), (code, output));
    }

    [Fact]
    public void A_run_that_was_cut_short_counts_as_failed()
    {
        const string aborted = "</Results><ResultSummary outcome=\"Failed\"><RunInfos><RunInfo outcome=\"Error\"><Text>Test host process crashed</Text></RunInfo>"
            + "<RunInfo outcome=\"Warning\"><Text>slow</Text></RunInfo></RunInfos></ResultSummary><Results>";
        (int code, string output, _) = Run(Result("Docs.A.One", "Passed") + aborted, "--count");
        Assert.Equal((1, "failed: Run.Error(Test host process crashed)\n1 passed, 1 failed\n"), (code, output));
    }

    [Fact]
    public void A_file_that_is_not_there_counts_as_failed()
    {
        using var scratch = new Scratch();
        using StringWriter output = new(), errors = new();
        int code = ResultsCommand.Run(["--count", scratch.Write("x.trx", Head + Result("Docs.A.One", "Passed") + Foot), scratch.PathOf("y.trx")], output, errors);
        Assert.Equal((2, "1 passed, 1 failed\n"), (code, output.ToString()));
        Assert.StartsWith("results: ", errors.ToString(), StringComparison.Ordinal);
    }

    private static string Result(string name, string outcome, string more = "") =>
        $"<UnitTestResult testName=\"SynOS.Conformance.{name.Replace("\"", "&quot;", StringComparison.Ordinal)}\" outcome=\"{outcome}\" duration=\"00:00:01.5\">{more}</UnitTestResult>";

    private static (int Code, string Output, string Errors) Run(string results, params string[] options)
    {
        using var scratch = new Scratch();
        using StringWriter output = new(), errors = new();
        int code = ResultsCommand.Run([.. options, scratch.Write("x.trx", Head + results + Foot)], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
