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
        TrackingNames.Structs, TrackingNames.Constants, TrackingNames.Calls, TrackingNames.Layouts,
    ];

    [Fact]
    public void An_unrelated_edit_runs_nothing()
    {
        var compilation = GeneratorRun.Compilation();
        var driver = GeneratorRun.Driver(GeneratorRun.RealFacts()).RunGenerators(compilation);

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
