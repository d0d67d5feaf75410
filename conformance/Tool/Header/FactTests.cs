// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Diagnostics;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

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
    [InlineData("#define A u8\"\\303\\251\"", "const A char[3] \"\\303\\251\"")]
    [InlineData("#define A 1.5", "const A double 0x1.8p+0")]
    [InlineData("#define A (-0.1f)", "const A float -0x1.99999ap-4")]
    [InlineData("enum { A = 200 } __attribute__((packed));", "const A int 200")]
    [InlineData("enum c : unsigned char { A = 128 };", "enum c.A value=128")]
    [InlineData("enum c : unsigned short { A = 40000 };", "enum c.A value=40000")]
    [InlineData("enum c : signed char { A = -128 };", "enum c.A value=-128")]
    [InlineData("#define A (1 << 31)", "const A int -2147483648")]
    [InlineData("#define A (-1 << 1)", "const A int -2")]
    [InlineData("struct s { _Atomic int a; };", "struct s.a offset=0 size=4 type=_Atomic int")]
    [InlineData("struct s { volatile int a; const char b[4]; };", "struct s.b offset=4 size=4 type=const char[4]")]
    [InlineData("typedef const int t;", "typedef t type=const int")]
    [InlineData("struct s { void (*a)(const int, const char *); };", "struct s.a offset=0 size=4 type=void (*)(int, const char *) @i686,arm")]
    [InlineData("#include <stddef.h>\nstruct s { wchar_t a; };", "extern typedef wchar_t type=long @i686")]
    [InlineData("enum { A = 3 };\n#define A A", "const A int 3")]
    [InlineData("struct pair { int a, b; };\n#define A _IOW('x', 1, struct pair)", "const A unsigned int 1074296833 @i686,arm")]
    [InlineData("struct pair { int a, b; };\n#define A _IOW('x', 1, struct pair)", "const A unsigned long 2148038657 @ppc64le")]
    [InlineData("struct s { unsigned char a : 3, b : 5; };", "struct s.b bit=3 width=5 type=unsigned char")]
    [InlineData("struct s { int a; struct { int b; union { int c; char d[8]; }; }; };", "struct s.d offset=8 size=8 type=char[8]")]
    [InlineData("struct s { int a; struct { char b : 4, c : 4; }; };", "struct s.c bit=36 width=4 type=char")]
    [InlineData("struct s { struct { short x; } a[3][2], b; };", "struct s.a offset=0 size=12 type=struct s::a[3][2]")]
    [InlineData("struct s { struct { short x; } a[3][2], b; };", "struct s.b offset=12 size=2 type=struct s::a")]
    [InlineData("struct s { struct { union { int x; } u; } a; };", "union s::a::u.x offset=0 size=4 type=int")]
    [InlineData("struct s { struct inner { int x; } *a; };", "struct inner.x offset=0 size=4 type=int")]
    [InlineData("struct s { enum { A = 5 } a; };", "const A int 5")]
    [InlineData("struct s { enum { A = 5 } a; };", "struct s.a offset=0 size=4 type=unsigned int")]
    [InlineData("struct s { int n; char a[]; };", "struct s.a offset=4 size=0 type=char[]")]
    [InlineData("struct s { int n; char a[0]; };", "struct s.a offset=4 size=0 type=char[0]")]
    [InlineData("struct s { char a; int b; } __attribute__((packed));", "struct s.b offset=1 size=4 type=int")]
    [InlineData("struct s { char a; } __attribute__((aligned(64)));", "struct s align=64 size=64")]
    [InlineData("struct s { char a[0x80000000]; };", "struct s align=1 size=2147483648")]
    [InlineData("struct s { int (*a)(const char *, ...); };", "struct s.a offset=0 size=8 type=int (*)(const char *, ...) @x86_64,aarch64,riscv64,s390x,ppc64le")]
    [InlineData("struct s { void (*a[2])(void); };", "struct s.a offset=0 size=8 type=void (*[2])(void) @i686,arm")]
    [InlineData("struct s { int (*a)[3]; };", "struct s.a offset=0 size=4 type=int (*)[3] @i686,arm")]
    [InlineData("struct s { const volatile char *const a[2]; };", "struct s.a offset=0 size=8 type=const volatile char *const[2] @i686,arm")]
    [InlineData("typedef struct { int a; } pad_t;", "struct pad_t.a offset=0 size=4 type=int")]
    [InlineData("typedef struct { int a; } pad_t;", "typedef pad_t type=struct pad_t")]
    [InlineData("typedef enum { A } kind_t;", "enum kind_t.A value=0")]
    [InlineData("typedef int (*handler_t)(int);", "typedef handler_t type=int (*)(int)")]
    [InlineData("#include <linux/types.h>\nstruct s { __kernel_loff_t a; };", "extern typedef __kernel_loff_t type=long long")]
    [InlineData("#include <linux/time_types.h>\nstruct s { struct __kernel_timespec *a; };", "extern struct __kernel_timespec.tv_nsec offset=8 size=8 type=long long")]
    [InlineData("#include <linux/time_types.h>\nstruct s { struct __kernel_timespec a; };", "extern typedef __kernel_time64_t type=long long")]
    [InlineData("#define __NR_one 7", "const __NR_one int 7")]
    public void The_compiler_says_what_a_declaration_means(string text, string fact) => Assert.Contains(fact, Snippet.Facts(text + "\n"));

    [Fact]
    public void A_value_that_differs_between_targets_names_them() =>
        Assert.Equal(
            ["const A unsigned int 4 @i686,arm", "const A unsigned long 8 @x86_64,aarch64,riscv64,s390x,ppc64le"],
            Snippet.Facts("#define A sizeof(long)\n"));

    [Fact]
    public void What_a_header_includes_is_not_its_own()
    {
        var facts = Snippet.Facts("#include <linux/time_types.h>\n#define A 1\n");
        Assert.Equal(["const A int 1"], facts);
    }

    [Fact]
    public void With_whole_it_is()
    {
        using var scratch = new Scratch();
        scratch.Write("part.h", "struct part { int a; };\n#define PART 2\n");
        var whole = scratch.Write("whole.h", "#include \"part.h\"\n#define A PART\n");
        var lines = AbiRun.Of("extract", whole, "--whole", "--lock", scratch.PathOf("whole.abi"));
        Assert.Equal((0, ""), (lines.ExitCode, string.Concat(lines.Messages)));
        Assert.Equal(
            ["const A int 2", "const PART int 2", "struct part align=4 size=4", "struct part.a offset=0 size=4 type=int"],
            File.ReadAllLines(scratch.PathOf("whole.abi")).Where(l => !l.StartsWith('#')));
    }

    [Fact]
    public void A_macro_that_another_header_spoils_is_no_matter_of_its_own()
    {
        // The error's place is in linux/types.h, where the text comes from; the expansion stands here.
        var (facts, diagnostics) = Snippet.Parse("#include <linux/types.h>\n#define A __bitwise\n#define B 1\n");
        Assert.Equal(["const B int 1"], facts!.Facts.Select(f => f.Line));
        Assert.DoesNotContain(diagnostics, d => d.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("call 1 one(in int a, out struct s *b, inout void *c) int")]
    [InlineData("call 1 none() int")]
    [InlineData("const A char[5] \"a @b\"")]
    [InlineData("const A unsigned long long 18446744073709551615 @x86_64,i686")]
    [InlineData("const A double -0x1.8p+0")]
    [InlineData("const A double 0x0p+0 @arm")]
    [InlineData("enum e size=4 type=unsigned int")]
    [InlineData("enum e.V value=-1")]
    [InlineData("struct s align=8 size=16 @x86_64")]
    [InlineData("union u.f offset=0 size=16 type=unsigned char[4][4]")]
    public void A_fact_that_is_read_is_written_the_same(string line)
    {
        Assert.Equal(line, FactLine.Read(line).Line);
    }
}
