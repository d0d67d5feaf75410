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
