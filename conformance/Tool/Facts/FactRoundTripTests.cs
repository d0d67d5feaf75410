// SPDX-License-Identifier: MIT
using CsCheck;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Targets;
using SynOS.Interop.Facts.Text;
using Xunit;

namespace SynOS.Conformance.Tool.Facts;

/// <summary>Facts are read as they were written, and written as they were read. CsCheck shrinks what fails and prints its seed.</summary>
public sealed class FactRoundTripTests
{
    [Fact]
    public void A_fact_that_was_written_is_read_as_the_same_fact() => FactGen.Any.Sample(
        fact =>
        {
            Fact? read = new FactParser().Parse(fact.Line, out string? error);
            Assert.True(read is not null, $"{fact.Line}: {error}");
            AssertSame(fact, read);
        },
        iter: 20_000,
        threads: 1);

    [Fact]
    public void A_lock_that_was_written_is_read_without_a_problem_and_written_with_the_same_bytes() => FactGen.Several.Sample(
        facts =>
        {
            var set = new FactSet(facts.Select(fact => fact with { IsExtern = false }));
            string text = FactsWriter.WriteLock(set, ["# SPDX-License-Identifier: MIT", "# é \" @x86_64"]);
            FactsText read = FactsReader.Read(text);

            Assert.Empty(read.Problems);
            Assert.Equal(set.Facts.Count, read.Set.Facts.Count);
            for (int i = 0; i < set.Facts.Count; i++)
                AssertSame(set.Facts[i], read.Set.Facts[i]);
            Assert.Equal(text, FactsWriter.WriteLock(read.Set, read.Comments));
        },
        iter: 500,
        threads: 1);

    [Fact]
    public void A_facts_file_that_was_written_is_read_with_all_that_it_says_and_written_with_the_same_bytes() =>
        Gen.Select(FactGen.Several, FactGen.Doc.Array[1, 3], CTypeGen.OneOf("a.h", "/a b/c:1.h", "../größe.h", "x @i686"), Gen.Int[1, 999_999_999], Gen.Int[0, 126]).Sample(
            (facts, docs, file, line, measured) =>
            {
                var keys = facts.Select(fact => fact.Key).Concat(["call f.returns"]).ToList();
                var set = new FactSet(
                    facts,
                    keys.ToDictionary(key => key, key => new SourceLocation(file, line, 1)),
                    keys.Select((key, index) => (key, docs[index % docs.Length])).ToDictionary(),
                    "linux/größe.h") { Measured = TargetSet.Of(Target.All.Where(target => (measured >> target.Index & 1) != 0)) };
                string text = FactsWriter.WriteFacts(set);
                FactsText read = FactsReader.Read(text);

                Assert.Empty(read.Problems);
                Assert.Equal(set.Locations.OrderBy(at => at.Key, StringComparer.Ordinal), read.Set.Locations.OrderBy(at => at.Key, StringComparer.Ordinal));
                Assert.Equal(set.Docs.OrderBy(doc => doc.Key, StringComparer.Ordinal), read.Set.Docs.OrderBy(doc => doc.Key, StringComparer.Ordinal));
                Assert.Equal((set.Header, set.Measured), (read.Set.Header, read.Set.Measured));
                Assert.Equal(text, FactsWriter.WriteFacts(read.Set));
            },
            iter: 500,
            threads: 1);

    /// <summary>What was read is written with the same bytes, or refused.</summary>
    [Fact]
    public void A_damaged_line_is_no_fact_or_one_that_is_written_so() =>
        Gen.Select(FactGen.Any, Gen.Int[0, 400], CTypeGen.OneOf(" ", "@", "\"", "\\", ".", "=", "0", "[", ")", " @i686", " type=int", "extern ")).Sample(
            (fact, at, text) =>
            {
                string damaged = fact.Line.Insert(Math.Min(at, fact.Line.Length), text);
                Fact? read = new FactParser().Parse(damaged, out string? error);
                Assert.Equal(read is null ? error : damaged, read?.Line ?? error);
                Assert.NotEqual("", error);
            },
            iter: 20_000,
            threads: 1);

    /// <summary>Lists of parameters are compared by what is in them.</summary>
    private static void AssertSame(Fact expected, Fact actual)
    {
        if ((expected, actual) is (CallFact one, CallFact other))
        {
            Assert.Equal(one.Parameters, other.Parameters);
            expected = one with { Parameters = other.Parameters };
        }

        Assert.Equal(expected, actual);
    }
}
