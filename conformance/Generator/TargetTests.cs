// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>Of facts that differ between targets, those of the targets that an assembly serves count.</summary>
public sealed class TargetTests
{
    private const string Differing = "const A int 4 @i686\nconst A int 8 @x86_64\nheader linux/t.h\n";

    [Fact]
    public void What_differs_between_the_two_usual_targets_is_left_out()
    {
        GeneratorRunResult run = Run("const A int 4 @x86_64\nconst A int 8 @aarch64\nheader linux/t.h\n");
        Assert.Equal("SYNOS2105", Assert.Single(run.Diagnostics).Id);
    }

    [Fact]
    public void What_only_one_of_them_has_is_left_out_when_both_were_measured() =>
        Assert.Equal("SYNOS2105", Assert.Single(Run(Differing).Diagnostics).Id);

    [Theory]
    [InlineData("x86_64", "i686,x86_64")]
    [InlineData("riscv64", "riscv64")]
    public void Where_one_was_not_measured_the_others_count(string target, string measured)
    {
        GeneratorRunResult run = Run($"const A int 8 @{target}\nheader linux/t.h\ntargets {measured}\n");
        Assert.Empty(run.Diagnostics);
        Assert.Contains("int A = 8;", GeneratorRun.Emitted(run, "constants"), StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_that_are_no_list_are_a_broken_line() =>
        Assert.Contains(Run("const A int 8\nheader linux/t.h\ntargets x86_64,,\n").Diagnostics, diagnostic => diagnostic.Id == "SYNOS2101");

    private static GeneratorRunResult Run(string facts) => GeneratorRun.Run(new FactsText(facts, "/facts/t.facts", "T", ""));
}
