// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>Each id that the generator or its build reports has a page that says how to go on.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Ids() =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("src/SynOS.Interop.Generator"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is "GeneratorDiagnostics.cs" or "SynOS.Interop.Generator.targets")
            .SelectMany(file => Reported().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_page_says_what_why_and_how(string id)
    {
        string page = File.ReadAllText(Repository.PathOf($"docs/diagnostics/{id}.md"));

        Assert.Contains($"# {id}: ", page, StringComparison.Ordinal);
        Assert.Contains("**What was found.**", page, StringComparison.Ordinal);
        Assert.Contains("**Why it stops here.**", page, StringComparison.Ordinal);
        Assert.Contains("**How to go on.**\n- ", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("\"(SYNOS[0-9]{4})\"")]
    private static partial Regex Reported();
}
