// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Facts;
using Xunit;

namespace SynOS.Conformance.Header;

/// <summary>What facts look like, beyond what this product's own header has.</summary>
public sealed class FactTests
{
    [Theory]
    [InlineData("#define A 'x'", "const A int 120")]
    [InlineData("#define A -1", "const A int -1")]
    [InlineData("#define A 0xffffffffffffffffULL", "const A unsigned long long 18446744073709551615")]
    [InlineData("#define A ((unsigned char)257)", "const A unsigned char 1")]
    [InlineData("#define A (1U << 31)", "const A unsigned int 2147483648")]
    [InlineData("#define A \"say \\\"hi\\\"\" \" @x86_64\"", "const A char[17] \"say \\\"hi\\\" @x86_64\"")]
    [InlineData("#define B 4\n#define A (sizeof(int) == B)", "const A int 1")]
    [InlineData("enum { A = 3 };", "const A int 3")]
    [InlineData("enum kind { A = 3 };", "enum kind.A value=3")]
    [InlineData("enum kind { A = -3 };", "enum kind size=4 type=int")]
    [InlineData("union u { int a; unsigned char b[2][2]; };", "union u.b offset=0 size=4 type=unsigned char[2][2]")]
    [InlineData("#define A 1\n#undef A\n#define A 2", "const A int 2")]
    public void The_compiler_says_what_a_declaration_means(string text, string fact) => Assert.Contains(fact, Snippet.Facts(text + "\n"));

    [Fact]
    public void A_value_that_differs_between_targets_names_them() =>
        Assert.Equal(
            ["const A unsigned int 4 @i686,arm", "const A unsigned long 8 @x86_64,aarch64,riscv64,s390x,ppc64le"],
            Snippet.Facts("#define A sizeof(long)\n"));

    [Theory]
    [InlineData("call 1 one(in int a, out struct s *b, inout void *c) int")]
    [InlineData("call 1 none() int")]
    [InlineData("const A char[5] \"a @b\"")]
    [InlineData("const A unsigned long long 18446744073709551615 @i686,x86_64")]
    [InlineData("enum e size=4 type=unsigned int")]
    [InlineData("enum e.V value=-1")]
    [InlineData("struct s align=8 size=16 @x86_64")]
    [InlineData("union u.f offset=0 size=16 type=unsigned char[4][4]")]
    public void A_fact_that_is_read_is_written_the_same(string line)
    {
        Assert.True(FactParser.TryParse(line, out var fact, out var error), error);
        Assert.Equal(line, fact.Line);
    }
}
