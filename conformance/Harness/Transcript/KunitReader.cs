// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;

namespace SynOS.Conformance.Harness.Transcript;

/// <summary>
/// Reads the results of the kernel's unit tests (KUnit) from its console. They share it with all other messages, so that
/// here, unlike on the results line, what is not KTAP is noise: it becomes a comment of the test that was running.
/// </summary>
public static partial class KunitReader
{
    private const string Version = "KTAP version 1";
    private static readonly string[] CrashMarks = ["Kernel panic", "BUG:", "Oops:", "general protection fault"];

    /// <param name="source">Name of the console's log in problems, whose lines are those of the log.</param>
    /// <param name="console">The log, with or without times.</param>
    public static KunitRun Read(string source, string console)
    {
        string[] lines = [.. console.Split('\n').Select(StripTime)];
        int begin = Array.IndexOf(lines, Version);
        if (begin < 0)
            return new KunitRun(KunitEnd.NoTests, [], []);

        int end = SetApart(lines, begin, out string[] results);
        KtapSuite? suite = KtapReader.Read(source, string.Join('\n', results), out var problems);
        var suites = suite?.Tests ?? [];
        bool crashed = lines[begin..end].Any(line => CrashMarks.Any(mark => line.Contains(mark, StringComparison.Ordinal)));
        return new KunitRun(Classify(crashed, suite, problems), suites, problems);
    }

    private static KunitEnd Classify(bool crashed, KtapSuite? suite, IReadOnlyList<LocatedProblem> problems)
    {
        if (crashed)
            return KunitEnd.Crashed;
        if (suite is null || problems.Count > 0 || !suite.IsComplete)
            return KunitEnd.Unreadable;
        return suite.Tests.Any(test => test.Subtests is { Tests.Count: > 0 }) ? KunitEnd.Completed : KunitEnd.NoTests;
    }

    /// <summary>Keeps the lines of the results, in their places, and empties the others.</summary>
    /// <returns>Where they end.</returns>
    private static int SetApart(string[] lines, int begin, out string[] results)
    {
        results = new string[lines.Length];
        Array.Fill(results, "");
        int? planned = null;
        int depth = 0, ended = 0;
        for (int i = begin; i < lines.Length; i++)
        {
            string text = lines[i].TrimStart(' ');
            int indent = lines[i].Length - text.Length;
            if (text.Length == 0)
                continue;
            if (!KtapPattern().IsMatch(text) || indent > depth + (text == Version ? 4 : 0))
            {
                results[i] = $"{new string(' ', depth)}# {text}";
                continue;
            }
            results[i] = lines[i];
            depth = indent;
            if (depth > 0)
                continue;
            if (PlanPattern().Match(text) is { Success: true } plan)
                planned = int.Parse(plan.Groups[1].Value, CultureInfo.InvariantCulture);
            else if (!text.StartsWith('#') && text != Version)
                ended++;
            if (ended == planned)
                return i + 1;
        }
        return lines.Length;
    }

    private static string StripTime(string line) => TimePattern().Replace(line.TrimEnd('\r'), "");

    [GeneratedRegex(@"^\[ *\d+\.\d+\] ")]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"^(KTAP version 1$|1\.\.\d|(not )?ok \d|#)")]
    private static partial Regex KtapPattern();

    [GeneratedRegex(@"^1\.\.(\d{1,6})$")]
    private static partial Regex PlanPattern();
}
