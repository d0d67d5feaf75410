// SPDX-License-Identifier: MIT
using System.Text;
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>No input makes the generator throw: damage gives diagnostics, and what is emitted still compiles.</summary>
public sealed class BrokenInputTests
{
    private const string Alphabet = "= @.[](){}*\"\\\n\t:0129azAZ_-,%&<>/#é\ud83d\0";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Damaged_facts_never_make_it_throw(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 10; round++)
        {
            string damaged = Damage(GeneratorRun.RealFacts().GetText().ToString(), random);
            var run = GeneratorRun.Run(new FactsText(damaged));

            Assert.True(run.Exception is null, $"seed {seed}, round {round}: {run.Exception}");
            var errors = GeneratorRun.Complaints(run).ToList();
            Assert.True(errors.Count == 0, $"seed {seed}, round {round}: {string.Join('\n', errors)}");
        }
    }

    [Fact]
    public void A_place_beyond_any_file_does_not_make_it_throw() =>
        Assert.Null(GeneratorRun.Run(new FactsText("const AB wchar_t 1\nat const AB /include/s.h:1:2147483647")).Exception);

    [Fact]
    public void Ten_thousand_structs_one_in_another_are_no_problem()
    {
        var facts = new StringBuilder("struct s0 align=4 size=4\nstruct s0.f offset=0 size=4 type=__u32\n");
        for (int i = 1; i < 10_000; i++)
            facts.Append(null, $"struct s{i} align=4 size=4\nstruct s{i}.f offset=0 size=4 type=struct s{i - 1}\n");

        var run = GeneratorRun.Run(new FactsText(facts.ToString()));

        Assert.Null(run.Exception);
        Assert.NotEmpty(run.GeneratedSources);
    }

    [Fact]
    public void Records_more_than_a_hundred_deep_are_left_out_and_said_so()
    {
        var facts = new StringBuilder("struct s0 align=4 size=4\nstruct s0.f offset=0 size=4 type=__u32\n");
        for (int i = 1; i <= 100; i++)
            facts.Append(null, $"struct s{i} align=4 size=4\nstruct s{i}.f offset=0 size=4 type=struct s{i - 1}\n");

        var run = GeneratorRun.Run(new FactsText(facts.ToString()));

        Assert.Equal(["SYNOS2106 /facts/test.facts:200:0"], run.Diagnostics.Select(DiagnosticText.Of));
        Assert.Empty(GeneratorRun.Complaints(run));
    }

    [Theory]
    [InlineData("struct a align=4 size=4\nstruct a.f offset=0 size=4 type=struct b\nstruct b align=4 size=4\nstruct b.f offset=0 size=4 type=struct a")]
    [InlineData("typedef a type=b\ntypedef b type=a\nstruct s align=4 size=4\nstruct s.f offset=0 size=4 type=a")]
    [InlineData("typedef a type=a *\nstruct s align=4 size=4\nstruct s.f offset=0 size=4 type=a[2]")]
    public void What_goes_in_circles_ends_in_a_diagnostic(string facts)
    {
        var run = GeneratorRun.Run(new FactsText(facts));

        Assert.Null(run.Exception);
        Assert.NotEmpty(run.Diagnostics);
        Assert.Empty(run.GeneratedSources);
    }

    [Theory]
    [InlineData("const A int 1\nheader a/b<&\u2028\u0085.h")]
    [InlineData("struct s align=8 size=16\nstruct s.f offset=0 size=16 type=a<&b *[2]")]
    public void What_is_quoted_in_comments_leaves_them_whole(string facts) =>
        Assert.Empty(GeneratorRun.Complaints(GeneratorRun.Run(new FactsText(facts))));

    [Fact]
    public void A_byte_that_is_no_UTF_8_is_found_at_its_line() =>
        Assert.Equal(["SYNOS2101 /facts/test.facts:1:0"], GeneratorRun.Run(new FactsText("const A int 1\nconst B char[2] \"\ufffd\"")).Diagnostics.Select(DiagnosticText.Of));

    [Fact]
    public void An_empty_file_emits_nothing_and_says_nothing()
    {
        var run = GeneratorRun.Run(new FactsText(""));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.GeneratedSources);
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (int i = random.Next(1, 12); i > 0; i--)
        {
            int at = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0:
                    damaged[at] = Alphabet[random.Next(Alphabet.Length)];
                    break;
                case 1:
                    damaged.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
                    break;
                case 2:
                    damaged.Remove(at, Math.Min(damaged.Length - at, random.Next(1, 40)));
                    break;
                default:
                    damaged.Append(damaged.ToString(at, Math.Min(damaged.Length - at, random.Next(1, 200))));
                    break;
            }
        }

        return damaged.ToString();
    }
}
