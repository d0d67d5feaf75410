// SPDX-License-Identifier: MIT
using CsCheck;
using Microsoft.CodeAnalysis;
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>No facts make the generator throw, and whatever it emits compiles. CsCheck shrinks what fails and prints its seed.</summary>
public sealed class DamageTests
{
    private const int Rounds = 150;

    [Fact]
    public void Damaged_facts_of_real_headers_give_diagnostics_and_code_that_compiles() =>
        DamageGen.Damaged.Sample(Check, iter: Rounds, threads: 1);

    [Fact]
    public void Made_up_facts_give_diagnostics_and_code_that_compiles() =>
        DamageGen.MadeUp.Sample(Check, iter: Rounds, threads: 1);

    [Fact]
    public void Any_text_gives_diagnostics_with_a_place() => Gen.String.Sample(
        text =>
        {
            var run = GeneratorRun.Run(new FactsText(text));
            Assert.Null(run.Exception);
            Assert.All(run.Diagnostics, diagnostic => Assert.NotEqual(LocationKind.None, diagnostic.Location.Kind));
        },
        iter: 2000,
        threads: 1);

    private static void Check(string facts)
    {
        var run = GeneratorRun.Run(new FactsText(facts));

        Assert.Null(run.Exception);
        Assert.All(run.Diagnostics, diagnostic => Assert.NotEqual(LocationKind.None, diagnostic.Location.Kind));
        Assert.Empty(GeneratorRun.Complaints(run));
    }
}
