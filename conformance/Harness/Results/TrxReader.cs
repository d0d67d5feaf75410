// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace SynOS.Conformance.Harness.Results;

/// <summary>Reads the results file that <c>dotnet test --logger trx</c> writes.</summary>
public static class TrxReader
{
    private static readonly XNamespace Namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Throws <see cref="InvalidDataException"/> for what is no results file.</summary>
    public static IReadOnlyList<TestResult> Read(TextReader text)
    {
        try
        {
            XElement root = XDocument.Load(text).Root!;
            return [.. root.Elements(Namespace + "Results").Elements(Namespace + "UnitTestResult").Select(Read), .. ReadErrorsOfTheRun(root)];
        }
        catch (Exception error) when (error is XmlException or FormatException)
        {
            throw new InvalidDataException(error.Message, error);
        }
    }

    private static TestResult Read(XElement element) => new(
        Attribute(element, "testName"),
        Attribute(element, "outcome") switch
        {
            "Passed" => TestOutcome.Passed,
            "Failed" => TestOutcome.Failed,
            _ => TestOutcome.NotRun,
        },
        element.Attribute("duration") is { } duration ? TimeSpan.Parse(duration.Value, CultureInfo.InvariantCulture) : TimeSpan.Zero,
        element.Element(Namespace + "Output")?.Element(Namespace + "StdOut")?.Value.Trim() ?? "");

    /// <summary>What went wrong outside of all tests, such as the end of the process: one failure each, because tests may be missing for it.</summary>
    private static IEnumerable<TestResult> ReadErrorsOfTheRun(XElement root) => root.Elements(Namespace + "ResultSummary")
        .Elements(Namespace + "RunInfos").Elements(Namespace + "RunInfo").Where(info => (string?)info.Attribute("outcome") == "Error")
        .Select(info => new TestResult($"Run.Error({info.Element(Namespace + "Text")?.Value.Trim()})", TestOutcome.Failed, TimeSpan.Zero, ""));

    private static string Attribute(XElement element, string name) =>
        element.Attribute(name)?.Value ?? throw new InvalidDataException($"a result has no '{name}'");
}
