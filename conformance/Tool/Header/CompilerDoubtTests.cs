// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Rules;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>Where gcc and clang, or versions of gcc, do not agree, that is said and nothing is stated.</summary>
public sealed class CompilerDoubtTests
{
    [Theory]
    [InlineData("typedef int a __attribute__((aligned(8)));\nstruct s { char c; a b : 3; };")]
    [InlineData("typedef int a __attribute__((aligned(8)));\nstruct s { char c; a : 3; };")]
    [InlineData("struct s { char c; int b : 3 __attribute__((aligned(2))); };")]
    [InlineData("struct s { char c; int b : 30 __attribute__((packed)); };")]
    [InlineData("enum e { A } __attribute__((aligned(8)));\nstruct s { char c; enum e b; };")]
    [InlineData("typedef int *a __attribute__((aligned(2)));\nstruct s { char c; a b[2]; };")]
    [InlineData("typedef int v __attribute__((vector_size(32)));\nstruct s { char c; v b; };")]
    [InlineData("typedef int a __attribute__((aligned(8)));\nstruct t { char c; a b : 3; };\ntypedef struct t t_t;\nstruct s { t_t t[2]; };")]
    public void A_record_whose_layout_is_in_doubt_is_left_out_with_a_reason(string text)
    {
        var (facts, diagnostics) = Snippet.Parse(text + "\n", RuleLevel.Off);
        Assert.DoesNotContain(facts!.Facts, f => f.Key == "struct s" || f.Key.StartsWith("struct s.", StringComparison.Ordinal));
        Assert.Contains(diagnostics, d => d.Id == "SYNOS1018" && d.Severity == DiagnosticSeverity.Note && d.Message.StartsWith("struct s is left out of the facts of x86_64: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("typedef unsigned long long a __attribute__((aligned(8)));\nstruct s { a b : 3; };")]
    [InlineData("typedef int a __attribute__((aligned(8)));\nstruct s { char c; a b; };")]
    [InlineData("struct s { char c; int b : 30; } __attribute__((packed));")]
    [InlineData("enum e { A };\nstruct s { char c; enum e b; };")]
    [InlineData("struct s { char c; int *b __attribute__((aligned(16))); };")]
    public void A_record_that_is_nearly_the_same_is_stated(string text)
    {
        var (facts, diagnostics) = Snippet.Parse(text + "\n", RuleLevel.Off);
        Assert.Contains(facts!.Facts, f => f.Key == "struct s");
        Assert.DoesNotContain(diagnostics, d => d.Id == "SYNOS1018");
    }

    [Fact]
    public void The_largest_alignment_of_C_is_stated_where_compilers_agree()
    {
        var (facts, _) = Snippet.Parse("#include <stddef.h>\nstruct s { max_align_t a; };\n", RuleLevel.Off);
        Assert.DoesNotContain(facts!.Facts, f => f.Key == "struct s" && f.Targets.ToString().Contains("i686", StringComparison.Ordinal));
        Assert.Contains(facts.Facts, f => f.Key == "struct s" && f.Targets.ToString().Contains("x86_64", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("const A int 1")]
    [InlineData("const B unsigned int 2147483648")]
    public void Values_beside_one_that_fits_into_no_int_have_a_note(string fact)
    {
        var (facts, diagnostics) = Snippet.Parse("enum { A = 1, B = 0x80000000 };\n", RuleLevel.Off);
        Assert.Contains(fact, facts!.Facts.Select(f => f.Line));
        var note = Assert.Single(diagnostics);
        Assert.Equal(("SYNOS1018", DiagnosticSeverity.Note, 1), (note.Id, note.Severity, note.Location.Line));
    }
}
