// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;

namespace SynOS.Conformance.Harness.Transcript;

/// <summary>
/// Reads KTAP strictly: the results have a channel of their own, so a line that is not KTAP is damage, not noise.
/// </summary>
public sealed partial class KtapReader
{
    private readonly string _source;
    private readonly string[] _lines;
    private readonly List<LocatedProblem> _problems = [];
    private int _at;

    private KtapReader(string source, string text)
    {
        _source = source;
        _lines = text.Split('\n');
    }

    /// <summary>Reads a document; the suite is null when there is not even a version line.</summary>
    public static KtapSuite? Read(string source, string text, out IReadOnlyList<LocatedProblem> problems)
    {
        var reader = new KtapReader(source, text);
        problems = reader._problems;
        while (reader._at < reader._lines.Length && reader._lines[reader._at] != "KTAP version 1")
        {
            if (reader._lines[reader._at].Length > 0)
                reader.Report("expected 'KTAP version 1'");
            reader._at++;
        }
        if (reader._at >= reader._lines.Length)
            return null;
        reader._at++;
        KtapSuite suite = reader.ReadSuite(0);
        for (; reader._at < reader._lines.Length; reader._at++)
        {
            if (reader._lines[reader._at].Length > 0)
                reader.Report("the document has ended, and more follows");
        }
        return suite;
    }

    private KtapSuite ReadSuite(int indent)
    {
        var tests = new List<KtapTest>();
        var header = new List<KtapComment>();
        var pending = new List<KtapComment>();
        KtapSuite? nested = null;
        int? planned = null;
        string? bailOut = null;
        for (; _at < _lines.Length; _at++)
        {
            string line = _lines[_at];
            if (line.Length == 0)
                continue;
            int depth = line.Length - line.AsSpan().TrimStart(' ').Length;
            if (depth < indent)
                break;
            string text = line[depth..];
            if (depth > indent)
            {
                if (text != "KTAP version 1")
                {
                    Report("indented without a 'KTAP version 1' before it");
                    continue;
                }
                if (nested is not null)
                    Report("a second subtest before the result of the first");
                _at++;
                nested = ReadSuite(depth);
                // The loop's own step goes on behind the subtest's last line.
                _at--;
            }
            else if (text.StartsWith('#'))
            {
                int skipped = text.StartsWith("# ", StringComparison.Ordinal) ? 2 : 1;
                (planned is null ? header : pending).Add(new KtapComment(_at + 1, depth + skipped + 1, text[skipped..]));
            }
            else if (PlanPattern().Match(text) is { Success: true } plan)
            {
                if (planned is not null)
                    Report("a second plan");
                planned = int.Parse(plan.Groups[1].Value, CultureInfo.InvariantCulture);
            }
            else if (ResultPattern().Match(text) is { Success: true } result)
            {
                int number = int.Parse(result.Groups["number"].Value, CultureInfo.InvariantCulture);
                string name = result.Groups["name"].Value;
                if (number != tests.Count + 1)
                    Report($"result {number} where {tests.Count + 1} is due");
                if (tests.Exists(test => test.Name == name))
                    Report($"a second result for '{name}'");
                tests.Add(new KtapTest(_at + 1, number, name, !result.Groups["not"].Success, result.Groups["directive"].Value, pending, nested));
                (pending, nested) = ([], null);
            }
            else if (text.StartsWith("Bail out!", StringComparison.Ordinal))
            {
                bailOut = text["Bail out!".Length..].Trim();
                Report($"the program gave up: {bailOut}");
            }
            else
            {
                Report($"not a KTAP line: '{text}'");
            }
        }

        if (planned is null)
            Report("the plan (1..N) is missing");
        else if (planned != tests.Count)
            Report($"the plan promises {planned} results, {tests.Count} are there");
        if (nested is not null)
            Report("a subtest without its result line");
        return new KtapSuite(planned, tests, header, bailOut);
    }

    private void Report(string text)
    {
        int line = Math.Min(_at, _lines.Length - 1);
        int column = _lines[line].Length - _lines[line].AsSpan().TrimStart(' ').Length + 1;
        _problems.Add(new LocatedProblem(_source, line + 1, column, text));
    }

    [GeneratedRegex(@"^1\.\.(\d{1,6})$")]
    private static partial Regex PlanPattern();

    [GeneratedRegex(@"^(?<not>not )?ok (?<number>\d{1,6})(?: -)? (?<name>[^#]*?)(?: # ?(?<directive>.*))?$")]
    private static partial Regex ResultPattern();
}
