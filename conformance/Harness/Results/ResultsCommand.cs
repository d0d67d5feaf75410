// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Results;

/// <summary>The command <c>results [--count] FILE.trx...</c>: the report of the tests, or what CI has to know, on standard output.</summary>
public static class ResultsCommand
{
    private const string Count = "--count";

    /// <returns>The exit code: 0 all passed, 1 something failed or was not run, 2 no report.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        bool counts = arguments is [Count, ..];
        var results = new List<TestResult>();
        int unread = 0;
        foreach (string file in counts ? arguments.Skip(1) : arguments)
        {
            try
            {
                using var text = new StreamReader(file);
                var read = TrxReader.Read(text);
                results.AddRange(read.Count != 0 ? read : throw new InvalidDataException("no test ran."));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                errors.WriteLine($"results: '{file}' is no results file: {error.Message} Make one with: dotnet test conformance --logger trx");
                unread++;
            }
        }

        if (counts)
            WriteCounts(results, unread, output);
        else if (unread == 0 && results.Count != 0)
            output.Write(TestingReportWriter.Write(results));
        if (unread != 0 || results.Count == 0)
            return 2;
        return results.TrueForAll(result => result.Passed) ? 0 : 1;
    }

    /// <summary>What did not pass, and as the last line how many did; a file without results is a failure too.</summary>
    private static void WriteCounts(List<TestResult> results, int unread, TextWriter output)
    {
        foreach (TestResult result in results.Where(result => !result.Passed).OrderBy(result => result.Name, StringComparer.Ordinal))
            output.WriteLine($"{(result.Outcome == TestOutcome.Failed ? "failed" : "not run")}: {result.Name}");
        int passed = results.Count(result => result.Passed);
        output.WriteLine($"{passed} passed, {results.Count - passed + unread} failed");
    }
}
