// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SynOS.Interop.Generator;
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>What the IDE pays for: an edit runs only what depends on it, seen on the tracked steps.</summary>
public sealed class CachingTests
{
    private static readonly string[] AllSteps =
    [
        TrackingNames.Inputs, TrackingNames.Headers, TrackingNames.Units, TrackingNames.Probes, TrackingNames.Diagnostics,
        TrackingNames.Enums, TrackingNames.Structs, TrackingNames.Constants, TrackingNames.Calls, TrackingNames.Layouts,
    ];

    [Fact]
    public void An_unrelated_edit_runs_nothing()
    {
        var compilation = GeneratorRun.Compilation();
        var driver = GeneratorRun.Driver([GeneratorRun.RealFacts(), .. HeaderFacts.ReadAll()]).RunGenerators(compilation);

        var edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;", CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithDocumentationMode(DocumentationMode.Diagnose)));
        var result = Assert.Single(driver.RunGenerators(edited).GetRunResult().Results);

        Assert.All(AllSteps, step => Assert.All(Reasons(result, step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
        Assert.All(Outputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Facts_written_again_with_the_same_text_emit_nothing_again()
    {
        var result = RunAgain(GeneratorRun.RealFacts());

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result, TrackingNames.Inputs));
        Assert.All(Outputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_constant_emits_only_the_constants_again()
    {
        var result = RunAgain(GeneratorRun.RealFacts(text => text.Replace("const SYNOS_SEVERITY_MAX int 10", "const SYNOS_SEVERITY_MAX int 11", StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result, TrackingNames.Constants));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result, TrackingNames.Structs));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result, TrackingNames.Calls));
        Assert.Single(Outputs(result), reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void Among_twenty_headers_a_changed_constant_emits_one_file_again()
    {
        var headers = HeaderFacts.ReadAll();
        var old = headers.Single(header => header.Path == "/facts/landlock.facts");
        var changed = new FactsText(HeaderFacts.TextOf("landlock").Replace("LANDLOCK_ACCESS_FS_EXECUTE unsigned long long 1", "LANDLOCK_ACCESS_FS_EXECUTE unsigned long long 2", StringComparison.Ordinal), old.Path, old.Namespace);
        var compilation = GeneratorRun.Compilation();
        var driver = GeneratorRun.Driver(headers).RunGenerators(compilation);

        var result = Assert.Single(driver.ReplaceAdditionalText(old, changed).RunGenerators(compilation).GetRunResult().Results);

        Assert.Single(Reasons(result, TrackingNames.Headers), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(Reasons(result, TrackingNames.Constants), reason => reason == IncrementalStepRunReason.Modified);
        foreach (string step in new[] { TrackingNames.Enums, TrackingNames.Structs, TrackingNames.Layouts, TrackingNames.Diagnostics })
            Assert.DoesNotContain(Reasons(result, step), reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
        Assert.Single(Outputs(result), reason => reason == IncrementalStepRunReason.Modified);
        Assert.DoesNotContain(Outputs(result), reason => reason == IncrementalStepRunReason.New);
    }

    private static GeneratorRunResult RunAgain(FactsText changed)
    {
        var facts = GeneratorRun.RealFacts();
        var compilation = GeneratorRun.Compilation();
        var driver = GeneratorRun.Driver(facts).RunGenerators(compilation).ReplaceAdditionalText(facts, changed);
        return Assert.Single(driver.RunGenerators(compilation).GetRunResult().Results);
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);
}
