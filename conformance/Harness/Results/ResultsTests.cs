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
        (int code, string output, _) = Run(Result("Lock.A.One_is(x: \"a.b\")", "Passed") + Result("Lock.A.Two_is", "Failed") + Result("Header.B.Three", "Passed"));
        Assert.Equal(1, code);
        Assert.Contains("**2 passed, 1 failed.**", output, StringComparison.Ordinal);
        Assert.Contains("| `Header` | 1 | 0 | 1.5 s |\n| `Lock` | 1 | 1 | 3.0 s |\n", output, StringComparison.Ordinal);
        Assert.Contains("- `SynOS.Conformance.Lock.A.Two_is`\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_test_measured_is_quoted()
    {
        (int code, string output, _) = Run(Result("KernelCost.A.A_call_costs_little", "Passed", "<Output><StdOut>getpid 201\r\n</StdOut></Output>"));
        Assert.Equal(0, code);
        Assert.Contains("\nKernelCost: A call costs little\n\n```\ngetpid 201\n```\n", output, StringComparison.Ordinal);
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

    private static string Result(string name, string outcome, string more = "") =>
        $"<UnitTestResult testName=\"SynOS.Conformance.{name.Replace("\"", "&quot;", StringComparison.Ordinal)}\" outcome=\"{outcome}\" duration=\"00:00:01.5\">{more}</UnitTestResult>";

    private static (int Code, string Output, string Errors) Run(string results)
    {
        using var scratch = new Scratch();
        using StringWriter output = new(), errors = new();
        int code = ResultsCommand.Run([scratch.Write("x.trx", Head + results + Foot)], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
