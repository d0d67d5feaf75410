// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Conformance.Harness.Results;

/// <summary>Writes docs/PHASE2_TESTING_REPORT.md: what ran, how it ended, and what was measured on the way.</summary>
public static class TestingReportWriter
{
    public static string Write(IReadOnlyList<TestResult> results)
    {
        var text = new StringBuilder(
            """
            <!-- SPDX-License-Identifier: MIT -->
            # Phase 2: report of the tests

            Written by `SynOS.Conformance results` from the results files of real runs; never by hand. Times are of the machine that ran them, with
            everything else that it did; figures that depend on no machine say so.


            """);
        int failed = results.Count(result => !result.Passed);
        text.Append(CultureInfo.InvariantCulture, $"**{results.Count - failed} passed, {failed} failed.**\n\n");
        WriteAreas(text, results);
        WriteFailures(text, results);
        WriteMeasured(text, results);
        return text.ToString().TrimEnd() + "\n";
    }

    private static void WriteAreas(StringBuilder text, IReadOnlyList<TestResult> results)
    {
        text.Append("| area | passed | failed | time of its tests |\n|---|---:|---:|---:|\n");
        foreach (IGrouping<string, TestResult> area in results.GroupBy(result => result.Area).OrderBy(area => area.Key, StringComparer.Ordinal))
        {
            int passed = area.Count(result => result.Passed);
            double seconds = area.Sum(result => result.Duration.TotalSeconds);
            text.Append(CultureInfo.InvariantCulture, $"| `{area.Key}` | {passed} | {area.Count() - passed} | {seconds:0.0} s |\n");
        }
    }

    private static void WriteFailures(StringBuilder text, IReadOnlyList<TestResult> results)
    {
        if (results.All(result => result.Passed))
            return;
        text.Append("\n## What failed\n\n");
        foreach (TestResult result in results.Where(result => !result.Passed).OrderBy(result => result.Name, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"- `{result.Name}`\n");
    }

    private static void WriteMeasured(StringBuilder text, IReadOnlyList<TestResult> results)
    {
        text.Append("\n## What was measured\n");
        foreach (TestResult result in results.Where(result => result.Output.Length != 0).OrderBy(result => result.Area, StringComparer.Ordinal).ThenBy(result => result.Name, StringComparer.Ordinal))
        {
            // A fence that is longer than any in the text.
            string fence = new('`', result.Output.Contains("```", StringComparison.Ordinal) ? 8 : 3);
            text.Append(CultureInfo.InvariantCulture, $"\n{result.Area}: {result.Sentence}\n\n{fence}\n{result.Output.ReplaceLineEndings("\n")}\n{fence}\n");
        }
    }
}
