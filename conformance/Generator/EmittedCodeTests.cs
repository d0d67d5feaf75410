// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>The C# of the product's own header. A changed snapshot is a changed ABI or a changed generator: read it before accepting it.</summary>
public sealed class EmittedCodeTests
{
    [Fact]
    public async Task Structs_are_as_verified() => await Verifier.Verify(EmittedPart("structs"));

    [Fact]
    public async Task Constants_are_as_verified() => await Verifier.Verify(EmittedPart("constants"));

    [Fact]
    public async Task Calls_are_as_verified() => await Verifier.Verify(EmittedPart("calls"));

    [Fact]
    public async Task Layout_probes_are_as_verified() => await Verifier.Verify(EmittedPart("layout"));

    [Fact]
    public void It_compiles_without_a_warning()
    {
        var run = GeneratorRun.Run(GeneratorRun.RealFacts());

        Assert.Equal(4, run.GeneratedSources.Length);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(GeneratorRun.Complaints(run));
    }

    [Fact]
    public void The_order_of_the_facts_does_not_matter()
    {
        var sorted = GeneratorRun.Run(GeneratorRun.RealFacts());
        var reversed = GeneratorRun.Run(GeneratorRun.RealFacts(text => string.Join('\n', text.Split('\n').Reverse())));

        Assert.Equal(Texts(sorted), Texts(reversed));
    }

    private static string EmittedPart(string part) => GeneratorRun.Emitted(GeneratorRun.Run(GeneratorRun.RealFacts()), part);

    private static IEnumerable<string> Texts(Microsoft.CodeAnalysis.GeneratorRunResult run) =>
        run.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText);
}
