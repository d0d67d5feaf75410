// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>Each diagnostic of the generator fires where it should, and not on what looks like it.</summary>
public sealed class DiagnosticTests
{
    private const string Place = "\nat struct s /include/s.h:10:8\nat struct s.b /include/s.h:12:9\n";

    [Theory]
    [InlineData("nonsense", 0)]
    [InlineData("const A int 1\nconst B int", 1)]
    [InlineData("const A int 2147483648", 0)]
    [InlineData("const A int 1\nstruct s.a offset=0 size=4 type=__u32", 1)]
    [InlineData("struct s align=4 size=big", 0)]
    [InlineData("call 1 f(struct s *s) int", 0)]
    [InlineData("call 1 f(in int a, in int a) int", 0)]
    [InlineData("const A int 1\nat const A /include/s.h:0:1", 1)]
    [InlineData("const A int 1\nat const A /include/s.h:1:2147483647", 1)]
    public void A_line_that_is_no_fact_is_SYNOS2101_at_the_line(string facts, int line) =>
        Assert.Equal(["SYNOS2101 /facts/test.facts:" + line + ":0"], Diagnostics(facts));

    [Theory]
    [InlineData("struct s.b offset=4 size=4")]
    [InlineData("struct s.b offset=4 size=4 bits=3 type=__u32")]
    [InlineData("struct s.b offset=4 size=4 type=__u32 int")]
    [InlineData("extern struct s.b offset=4 type=__u32")]
    public void A_field_that_cannot_be_read_takes_its_struct_with_it(string field)
    {
        var run = GeneratorRun.Run(new FactsText("struct s align=4 size=8\nstruct s.a offset=0 size=4 type=__u32\n" + field));

        Assert.Single(run.Diagnostics);
        Assert.Empty(run.GeneratedSources);
    }

    [Fact]
    public void Comments_empty_lines_and_CRLF_are_no_broken_lines() =>
        Assert.Empty(Diagnostics("# SPDX-License-Identifier: MIT\r\n\r\nconst A int 1\r\nheader a/b.h\r\nat const A /b.h:1:2\r\n"));

    [Fact]
    public void A_fact_that_stands_twice_is_SYNOS2102_at_the_second() =>
        Assert.Equal(["SYNOS2102 /facts/test.facts:1:0"], Diagnostics("const A int 1\nconst A int 2"));

    [Theory]
    [InlineData("struct nint align=1 size=1\nstruct nint.a offset=0 size=1 type=__u8")]
    [InlineData("enum e size=4 type=unsigned int\nenum e.value__ value=0")]
    [InlineData("struct s align=1 size=1\nstruct s.a offset=0 size=1 type=__u8\nunion s align=1 size=1\nunion s.a offset=0 size=1 type=__u8")]
    [InlineData("struct s align=1 size=2\nstruct s._a_e__FixedBuffer offset=0 size=1 type=__u8\nstruct s.a offset=1 size=1 type=__u8[1]")]
    [InlineData("call 1 Native() int")]
    [InlineData("call 1 f() int\nconst __NR_f int 1")]
    public void A_name_that_emitted_code_has_already_is_SYNOS2102(string facts) =>
        Assert.StartsWith("SYNOS2102 ", Assert.Single(Diagnostics(facts)), StringComparison.Ordinal);

    [Fact]
    public void One_name_for_a_struct_a_constant_and_a_call_is_fine() =>
        Assert.Empty(Diagnostics("call 1 s() int\nconst s int 1\nstruct s align=1 size=1\nstruct s.a offset=0 size=1 type=__u8"));

    [Fact]
    public void Two_headers_of_one_name_in_one_namespace_are_SYNOS2102_at_the_second()
    {
        var run = GeneratorRun.Run(new FactsText("const A int 1\nheader a/x.h", "/facts/a.facts"), new FactsText("const B int 1\nheader b/X.h", "/facts/b.facts"));

        Assert.Equal(["SYNOS2102 /facts/b.facts:0:0"], run.Diagnostics.Select(DiagnosticText.Of));
        Assert.Single(run.GeneratedSources);
    }

    [Fact]
    public void A_type_that_two_headers_state_alike_is_emitted_with_the_one_that_declares_it()
    {
        const string type = "struct t align=4 size=4\nstruct t.a offset=0 size=4 type=__u32\n";
        string user = string.Concat(type.TrimEnd('\n').Split('\n').Select(line => $"extern {line}\n")) + "struct s align=4 size=4\nstruct s.t offset=0 size=4 type=struct t\nheader a.h";
        var run = GeneratorRun.Run(new FactsText(user, "/facts/a.facts"), new FactsText(type + "header b.h", "/facts/b.facts"));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(GeneratorRun.Complaints(run));
        Assert.Contains("struct t", run.GeneratedSources.Single(source => source.HintName == "Test.Uapi.b.structs.g.cs").SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_two_headers_state_differently_is_SYNOS2102_at_the_one_that_uses_it()
    {
        var run = GeneratorRun.Run(
            new FactsText("extern struct t align=4 size=4\nextern struct t.a offset=0 size=4 type=__u32\nheader a.h", "/facts/a.facts"),
            new FactsText("struct t align=4 size=4\nstruct t.a offset=0 size=4 type=__s32\nheader b.h", "/facts/b.facts"));

        Assert.Equal(["SYNOS2102 /facts/a.facts:0:0"], run.Diagnostics.Select(DiagnosticText.Of));
        Assert.Empty(GeneratorRun.Complaints(run));
    }

    [Fact]
    public void Two_headers_of_one_name_in_two_namespaces_are_fine()
    {
        var run = GeneratorRun.Run(new FactsText("const A int 1\nheader a/x.h", "/facts/a.facts"), new FactsText("const B int 1\nheader b/x.h", "/facts/b.facts", "Other"));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(2, run.GeneratedSources.Length);
    }

    [Theory]
    [InlineData("struct s align=4 size=4\nstruct s.b offset=0 size=4 type=wchar_t")]
    [InlineData("struct s align=4 size=4\nstruct s.b offset=0 size=4 type=struct unknown")]
    [InlineData("struct s align=4 size=4\nstruct s.b offset=0 size=4 type=struct s")]
    public void A_type_without_a_C_sharp_type_is_SYNOS2103_at_the_field(string facts) =>
        Assert.Equal(["SYNOS2103 /include/s.h:11:8"], Diagnostics(facts + Place));

    [Fact]
    public void A_constant_of_a_type_without_a_C_sharp_type_is_SYNOS2103() =>
        Assert.Equal(["SYNOS2103 /include/s.h:1:8"], Diagnostics("const A long double 0x1.8p+0\nat const A /include/s.h:2:9"));

    [Fact]
    public void A_type_of_linux_types_is_no_unknown_type() =>
        Assert.Empty(Diagnostics("struct s align=4 size=4\nstruct s.b offset=0 size=4 type=__be32" + Place));

    [Theory]
    [InlineData("struct s align=8 size=12\nstruct s.a offset=0 size=4 type=__u32\nstruct s.b offset=4 size=8 type=__u64", "SYNOS2104 /include/s.h:9:7")]
    [InlineData("struct s align=4 size=4\nstruct s.b offset=0 size=4 type=__u16", "SYNOS2104 /include/s.h:11:8")]
    [InlineData("struct s align=4 size=4\nstruct s.b offset=4 size=4 type=__u32", "SYNOS2104 /include/s.h:11:8")]
    [InlineData("struct s align=4 size=4\nstruct s.b bit=31 width=2 type=__u32", "SYNOS2104 /include/s.h:11:8")]
    [InlineData("struct s align=4 size=4\nstruct s.b bit=0 width=0 type=__u32", "SYNOS2104 /include/s.h:11:8")]
    [InlineData("struct s align=16 size=4\nstruct s.b offset=0 size=4 type=__u32", "SYNOS2104 /include/s.h:9:7")]
    public void A_layout_that_C_sharp_would_not_have_is_SYNOS2104_in_the_header(string facts, string expected)
    {
        var run = GeneratorRun.Run(new FactsText(facts + Place));

        Assert.Equal([expected], run.Diagnostics.Select(DiagnosticText.Of));
        Assert.Empty(run.GeneratedSources);
    }

    [Fact]
    public void Padding_that_the_runtime_inserts_as_C_does_is_no_mismatch() =>
        Assert.Empty(Diagnostics("struct s align=8 size=24\nstruct s.a offset=0 size=1 type=__u8\nstruct s.b offset=8 size=8 type=__u64\nstruct s.c offset=16 size=2 type=__u16" + Place));

    [Fact]
    public void Padding_behind_the_last_field_and_a_packed_field_are_no_mismatch() =>
        Assert.Empty(Diagnostics("struct s align=4 size=16\nstruct s.b offset=5 size=4 type=__u32" + Place));

    [Theory]
    [InlineData("struct s align=8 size=8 @x86_64\nstruct s align=4 size=8 @i686\nstruct s.b offset=0 size=8 type=__u64", "SYNOS2105 /include/s.h:9:7")]
    [InlineData("struct s align=4 size=4\nstruct s.b offset=0 size=4 type=__u32 @x86_64", "SYNOS2105 /include/s.h:11:8")]
    [InlineData("const A int 1 @x86_64,i686\nconst A int 2 @arm", "SYNOS2105 /facts/test.facts:0:0")]
    [InlineData("struct s align=4 size=4 @x86_64\nstruct s.b offset=0 size=4 type=struct s::b\nstruct s::b align=4 size=4\nstruct s::b.c offset=0 size=4 type=__u32", "SYNOS2105 /include/s.h:9:7")]
    [InlineData("union s align=4 size=4 @x86_64\nunion s.b offset=0 size=4 type=struct s::b\nstruct s::b align=4 size=4\nstruct s::b.c offset=0 size=4 type=__u32", "SYNOS2105 /facts/test.facts:0:0")]
    public void A_fact_of_some_targets_is_SYNOS2105_once_and_is_left_out(string facts, string expected)
    {
        var run = GeneratorRun.Run(new FactsText(facts + Place));

        Assert.Equal([expected], run.Diagnostics.Select(DiagnosticText.Of));
        Assert.Empty(run.GeneratedSources);
    }

    [Theory]
    [InlineData("const A long 1 @x86_64,aarch64,riscv64\nconst A int 1 @i686,arm")]
    [InlineData("const B int 1\nconst A int 1 @i686,arm")]
    public void What_differs_on_32_bit_alone_is_not_reported(string facts) => Assert.Empty(Diagnostics(facts));

    [Fact]
    public void An_at_sign_in_a_string_is_no_target() => Assert.Empty(Diagnostics("const A char[9] \"a @x86_64\""));

    [Theory]
    [InlineData("union s align=4 size=1048580\nunion s.b offset=0 size=4 type=__u32", "SYNOS2106 /facts/test.facts:0:0")]
    [InlineData("struct s align=4 size=4\nstruct s.b offset=4 size=0 type=__u32[][2]", "SYNOS2106 /include/s.h:11:8")]
    [InlineData("struct s align=1 size=0", "SYNOS2106 /include/s.h:9:7")]
    [InlineData("struct s align=4 size=4\nstruct s.b offset=0 size=4 bits=3 type=__u32", "SYNOS2106 /include/s.h:11:8")]
    [InlineData("struct s align=4 size=4\nstruct s.s offset=0 size=4 type=__u32", "SYNOS2106 /facts/test.facts:1:0")]
    [InlineData("call 1 f(in int a, in int b, in int c, in int d, in int e, in int f, in int g) int", "SYNOS2106 /facts/test.facts:0:0")]
    [InlineData("struct s align=4 size=8\nstruct s.a offset=0 size=4 type=__u32\nstruct s.größe offset=4 size=4 type=__u32", "SYNOS2106 /facts/test.facts:2:0")]
    [InlineData("const A$B int 1", "SYNOS2106 /facts/test.facts:0:0")]
    [InlineData("call 1 f(in int größe) int", "SYNOS2106 /facts/test.facts:0:0")]
    public void What_cannot_be_expressed_is_SYNOS2106(string facts, string expected) => Assert.Equal([expected], Diagnostics(facts + Place));

    [Theory]
    [InlineData("struct inner align=4 size=4\nstruct inner.inner offset=0 size=4 type=__u32\nstruct s align=4 size=4\nstruct s.b offset=0 size=4 type=struct inner", "SYNOS2109 /include/s.h:11:8")]
    [InlineData("struct s align=4 size=4\nstruct s.s offset=0 size=4 type=__u32\ncall 1 f(in struct s *s) int", "SYNOS2109 /facts/test.facts:2:0")]
    public void What_needs_something_that_was_left_out_is_SYNOS2109(string facts, string expected)
    {
        var run = GeneratorRun.Run(new FactsText(facts + Place));

        Assert.Equal(["SYNOS2106", "SYNOS2109"], run.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Contains(expected, run.Diagnostics.Select(DiagnosticText.Of));
        Assert.Empty(run.GeneratedSources);
    }

    [Fact]
    public void A_pointer_to_something_that_was_left_out_needs_nothing() =>
        Assert.Equal(["SYNOS2106 /facts/test.facts:1:0"], Diagnostics("struct a align=4 size=4\nstruct a.a offset=0 size=4 type=__u32\nstruct s align=8 size=8\nstruct s.b offset=0 size=8 type=struct a *"));

    [Fact]
    public void Six_parameters_can_be_expressed() =>
        Assert.Empty(Diagnostics("call 1 f(in int a, in int b, in int c, in int d, in int e, in int f) int"));

    [Theory]
    [InlineData("1Bad", "")]
    [InlineData("A.class", "")]
    [InlineData("Good", "MISSING")]
    [InlineData("Good", "TEXT")]
    public void An_unusable_option_is_SYNOS2107(string @namespace, string syscallBase)
    {
        var run = GeneratorRun.Run(new FactsText("const A int 1\nconst TEXT char[2] \"t\"", "/facts/test.facts", @namespace, syscallBase));

        Assert.Equal(["SYNOS2107 /facts/test.facts:0:0"], run.Diagnostics.Select(DiagnosticText.Of));
        Assert.Empty(run.GeneratedSources);
    }

    [Fact]
    public void A_namespace_with_a_contextual_keyword_is_usable() =>
        Assert.Empty(GeneratorRun.Run(new FactsText("const A int 1", @namespace: "My.record")).Diagnostics);

    private static IEnumerable<string> Diagnostics(string facts) => GeneratorRun.Run(new FactsText(facts)).Diagnostics.Select(DiagnosticText.Of);
}
