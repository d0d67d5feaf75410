// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis.Diagnostics;
using SynOS.Interop.Analyzers;
using SynOS.Interop.CodeFixes;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>Whoever looks an id up finds its page, and whoever has a complaint can have it fixed.</summary>
public sealed class UsagePageTests
{
    public static TheoryData<string> Ids() => [.. Analyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_of_the_usage_analyzers_has_a_page_that_says_what_why_and_how(string id)
    {
        string page = File.ReadAllText(Repository.PathOf($"docs/diagnostics/{id}.md"));
        Assert.Contains($"# {id}: ", page, StringComparison.Ordinal);
        Assert.All(["**What was found.**", "**Why it stops here.**", "**How to go on.**"], part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_is_in_the_list_of_releases(string id) =>
        Assert.Contains($"\n{id} | SynOS.Interop | Warning | ", File.ReadAllText(Repository.PathOf("src/SynOS.Interop.Analyzers/AnalyzerReleases.Unshipped.md")), StringComparison.Ordinal);

    [Fact]
    public void The_analyzers_need_nothing_that_a_compiler_lacks() => Assert.DoesNotContain(
        typeof(UncheckedErrnoAnalyzer).Assembly.GetReferencedAssemblies(), reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));

    [Fact]
    public void Every_fix_is_for_ids_that_an_analyzer_reports()
    {
        var ids = Analyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).ToHashSet();
        var fixes = typeof(UsageCodeFixProvider).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(UsageCodeFixProvider)))
            .Select(type => (UsageCodeFixProvider)Activator.CreateInstance(type)!).ToList();
        Assert.NotEmpty(fixes);
        Assert.All(fixes, fix => Assert.Subset(ids, fix.FixableDiagnosticIds.ToHashSet()));
    }

    private static IEnumerable<DiagnosticAnalyzer> Analyzers() => typeof(UncheckedErrnoAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer))).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
}
