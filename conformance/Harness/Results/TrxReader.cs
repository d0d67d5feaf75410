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
            return [.. root.Elements(Namespace + "Results").Elements(Namespace + "UnitTestResult").Select(Read)];
        }
        catch (Exception error) when (error is XmlException or FormatException)
        {
            throw new InvalidDataException(error.Message, error);
        }
    }

    private static TestResult Read(XElement element) => new(
        Attribute(element, "testName"),
        Attribute(element, "outcome") == "Passed",
        element.Attribute("duration") is { } duration ? TimeSpan.Parse(duration.Value, CultureInfo.InvariantCulture) : TimeSpan.Zero,
        element.Element(Namespace + "Output")?.Element(Namespace + "StdOut")?.Value.Trim() ?? "");

    private static string Attribute(XElement element, string name) =>
        element.Attribute(name)?.Value ?? throw new InvalidDataException($"a result has no '{name}'");
}
