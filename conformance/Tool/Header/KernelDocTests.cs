// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Store;
using SynOS.Interop.Facts.Text;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>kernel-doc comes out under the keys of the facts that it documents.</summary>
public sealed class KernelDocTests
{
    private const string Source = """
        #include <linux/types.h>
        /* not kernel-doc: struct s - wrong */
        /**
         * define SYN_MAX - Highest value that
         *	two lines describe
         */
        #define SYN_MAX 3
        /**
         * struct s - A thing
         * @a: First line
         *	and second line of %SYN_MAX.
         *
         * Longer text with a \ and::
         *
         *   kept as
         *     it is
         *
         * back again.
         */
        struct s {
        	__u32 a;
        	/** @b: Inside the struct. */
        	__u32 b;
        };
        #define __NR_one 1
        /**
         * one() - Does one thing
         * @p: What to read.
         *
         * Context: Any.
         * Return: 0, or -1 with errno:
         *
         * * %EINVAL - wrong
         *   twice
         * * %EPERM - no
         */
        int one(const struct s *p);

        """;

    [Theory]
    [InlineData("const SYN_MAX", "Highest value that two lines describe")]
    [InlineData("struct s", "A thing\n\nLonger text with a \\ and::\n\n  kept as\n    it is\n\nback again.")]
    [InlineData("struct s.a", "First line and second line of %SYN_MAX.")]
    [InlineData("struct s.b", "Inside the struct.")]
    [InlineData("call one", "Does one thing\n\nContext: Any.")]
    [InlineData("call one.p", "What to read.")]
    [InlineData("call one.returns", "0, or -1 with errno:\n\n* %EINVAL - wrong twice\n* %EPERM - no")]
    public void A_text_has_the_key_of_what_it_documents(string key, string text) =>
        Assert.Equal(text, Snippet.Parse(Source).Facts!.Docs[key]);

    [Fact]
    public void Every_fact_of_the_header_is_documented_and_located()
    {
        var diagnostics = new DiagnosticBag();
        var set = Interop.Abi.Clang.HeaderParser.Parse(new(Repository.Header, [], []), diagnostics)!;
        var keys = set.Facts.Select(f => f.Key).ToList();
        Assert.All(keys, k => Assert.Contains(k, set.Locations));
        Assert.All(keys, k => Assert.Contains(k, set.Docs));
        Assert.All(set.Calls, c => Assert.Contains(c.Key + ".returns", set.Docs));
        Assert.All(set.Calls, c => Assert.All(c.Parameters, p => Assert.Contains($"{c.Key}.{p.Name}", set.Docs)));
    }

    [Fact]
    public void A_facts_file_is_read_as_it_was_written()
    {
        using var scratch = new Scratch();
        var facts = Snippet.Parse(Source).Facts!;
        var diagnostics = new DiagnosticBag();
        var read = LockReader.Read(scratch.Write("s.facts", FactsWriter.WriteFacts(facts)), diagnostics)!.Facts;
        Assert.Equal(facts.Docs.OrderBy(d => d.Key), read.Docs.OrderBy(d => d.Key));
        Assert.Equal(facts.Locations.OrderBy(d => d.Key), read.Locations.OrderBy(d => d.Key));
        Assert.Equal((facts.Header, FactsWriter.WriteFacts(facts)), (read.Header, FactsWriter.WriteFacts(read)));
    }
}
