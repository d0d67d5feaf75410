// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Results;

/// <summary>The command <c>results FILE.trx...</c>: the report of the tests, on standard output.</summary>
public static class ResultsCommand
{
    /// <returns>The exit code: 0 all passed, 1 something failed, 2 no report.</returns>
    public static int Run(IReadOnlyList<string> files, TextWriter output, TextWriter errors)
    {
        var results = new List<TestResult>();
        foreach (string file in files)
        {
            try
            {
                using var text = new StreamReader(file);
                results.AddRange(TrxReader.Read(text));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                errors.WriteLine($"results: '{file}' is no results file: {error.Message} Make one with: dotnet test conformance --logger trx");
                return 2;
            }
        }

        if (results.Count == 0)
        {
            errors.WriteLine("results: no test ran. Name the .trx files of runs with: dotnet test conformance --logger trx");
            return 2;
        }

        output.Write(TestingReportWriter.Write(results));
        return results.TrueForAll(result => result.Passed) ? 0 : 1;
    }
}
