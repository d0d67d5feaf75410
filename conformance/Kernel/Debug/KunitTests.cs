// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Kernel.Debug;

/// <summary>The kernel's unit tests, one test for each of their cases.</summary>
[Collection(DebugGuestCollectionDefinition.Name)]
public sealed partial class KunitTests(DebugGuestFixture guest)
{
    // What the sources list, so that a case that vanishes is a failure.
    private static readonly string[] Names =
    [
        .. from file in Directory.EnumerateFiles(Repository.PathOf("kernel/kernel/synos"), "*_kunit.c")
           let text = File.ReadAllText(file)
           from match in CasePattern().Matches(text)
           select $"{SuitePattern().Match(text).Groups[1].Value}.{match.Groups[1].Value}",
    ];

    public static TheoryData<string> Cases() => [.. Names];

    [Fact]
    public void They_end_with_all_results()
    {
        Assert.Empty(guest.Kunit.Problems);
        Assert.Equal(KunitEnd.Completed, guest.Kunit.End);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_passes(string name)
    {
        KtapTest? test = guest.Kunit.Cases.FirstOrDefault(one => one.Name == name).Test;

        Assert.True(test is { Ok: true, Directive: "" }, test is null ? "no result" : string.Join('\n', test.Comments.Select(comment => comment.Text).Prepend(test.Directive)));
    }

    [Fact]
    public void No_case_ran_unseen() =>
        Assert.Empty(guest.Kunit.Cases.Select(one => one.Name).Except(Names));

    [GeneratedRegex("\\.name = \"(\\w+)\"")]
    private static partial Regex SuitePattern();

    [GeneratedRegex(@"KUNIT_CASE\((\w+)\)")]
    private static partial Regex CasePattern();
}
