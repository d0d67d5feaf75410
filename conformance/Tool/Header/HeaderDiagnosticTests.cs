// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Rules;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>Each diagnostic of a header fires once, at its place, and stays silent on what is nearly the same.</summary>
public sealed class HeaderDiagnosticTests
{
    private const string Types = "#include <linux/types.h>\n";

    [Theory]
    [InlineData("SYNOS1000", 2, "struct t { __u99 b; };\n")]
    [InlineData("SYNOS1000", 2, "struct __attribute__((no_such_attribute)) s { __u32 a; };\n")]
    [InlineData("SYNOS1001", 2, "#define __NR_one 1\n")]
    [InlineData("SYNOS1002", 2, "int one(int a);\n")]
    [InlineData("SYNOS1003", 3, "#define __NR_one 1\nint one(__u32 *a);\n")]
    [InlineData("SYNOS1004", 3, "#define __NR_one 1\nint one(__u32 *a) __attribute__((annotate(\"out:a\"), annotate(\"out:b\")));\n")]
    [InlineData("SYNOS1004", 3, "#define __NR_one 1\nint one(const __u32 *a) __attribute__((annotate(\"out:a\")));\n")]
    [InlineData("SYNOS1004", 3, "#define __NR_one 1\nint one(__u32 *a) __attribute__((annotate(\"out:a\"), annotate(\"inout:a\")));\n")]
    [InlineData("SYNOS1005", 4, "struct s {\n\t__u8 a;\n\t__u32 b;\n};\n")]
    [InlineData("SYNOS1005", 2, "struct s { __u32 a; __u8 b; };\n")]
    [InlineData("SYNOS1006", 2, "struct s { __u32 a:4; };\n")]
    [InlineData("SYNOS1007", 2, "struct s { __u32 *a; };\n")]
    [InlineData("SYNOS1007", 2, "struct s { void (*a[2])(void); };\n")]
    [InlineData("SYNOS1008", 2, "struct s { unsigned long a; };\n")]
    [InlineData("SYNOS1008", 2, "struct s { __kernel_size_t a[2]; };\n")]
    [InlineData("SYNOS1008", 2, "struct s { long double a; };\n")]
    [InlineData("SYNOS1009", 2, "struct s { _Complex float a; };\n")]
    [InlineData("SYNOS1009", 2, "struct s { _Complex float a; __u32 b; };\n")]
    [InlineData("SYNOS1009", 2, "struct forward;\n")]
    [InlineData("SYNOS1009", 2, "extern int variable;\n")]
    [InlineData("SYNOS1009", 3, "struct s { __u32 a; };\ntypedef struct { __u32 b; } s;\n")]
    [InlineData("SYNOS1009", 3, "#define __NR_one 1\nint one(const char *format, ...);\n")]
    [InlineData("SYNOS1009", 3, "#define __NR_one 1\nint one(__u64 a);\n")]
    [InlineData("SYNOS1009", 3, "#define __NR_one 1\nint one(const char *const *a);\n")]
    [InlineData("SYNOS1009", 3, "#define __NR_one 1\nint one(int);\n")]
    [InlineData("SYNOS1009", 3, "#define __NR_one 1\nint one();\n")]
    [InlineData("SYNOS1010", 2, "#define PACKED __attribute__((packed))\n")]
    [InlineData("SYNOS1010", 2, "#define OPEN (\n#define FINE 1\n")]
    [InlineData("SYNOS1010", 2, "#define LIST 1, 2\n")]
    [InlineData("SYNOS1010", 2, "#define TWO 1; int two = 2\n")]
    [InlineData("SYNOS1010", 2, "#define FUNCTION_LIKE(x) ((x) + 1)\n")]
    [InlineData("SYNOS1010", 2, "#define WIDE L\"wide\"\n")]
    [InlineData("SYNOS1010", 2, "#define LONG_DOUBLE 1.1L\n")]
    [InlineData("SYNOS1010", 2, "#define SHIFT (1 << 63)\n")]
    [InlineData("SYNOS1010", 2, "#define SHIFT (1 << -1)\n")]
    [InlineData("SYNOS1010", 2, "#define SHIFT (1ULL >> 64)\n")]
    [InlineData("SYNOS1010", 2, "#define PLACE __FILE__\n")]
    [InlineData("SYNOS1010", 2, "#define PLACE (__LINE__ + 1)\n")]
    [InlineData("SYNOS1010", 2, "#define PLACE __func__\n")]
    [InlineData("SYNOS1010", 2, "#define PLACE __builtin_LINE()\n")]
    [InlineData("SYNOS1010", 2, "#define PLACE __COUNTER__\n")]
    [InlineData("SYNOS1010", 2, "#define TIME \"built \" __DATE__\n")]
    [InlineData("SYNOS1010", 2, "#define TIME __TIMESTAMP__\n")]
    [InlineData("SYNOS1011", 2, "#define __NR_one \"1\"\n")]
    [InlineData("SYNOS1011", 2, "#define __NR_one (-1)\n")]
    [InlineData("SYNOS1011", 2, "#define __NR_one (SOMEWHERE_ELSE + 1)\n")]
    [InlineData("SYNOS1012", 2, "struct s { __u64 a; };\n")]
    [InlineData("SYNOS1012", 3, "struct s { __u32 a[2]; } __attribute__((aligned(8)));\nstruct t { __u8 b[sizeof(long)]; };\n")]
    [InlineData("SYNOS1013", 2, "enum e { A }; struct s { enum e a; };\n")]
    [InlineData("SYNOS1013", 3, "typedef enum { A } e_t;\nstruct s { e_t a[2]; };\n")]
    [InlineData("SYNOS1014", 2, "struct s { __u32 a; };\n#define __NR_one 1\nint one(const struct s *a);\n")]
    [InlineData("SYNOS1015", 5, "#define __NR_one 1\n/**\n * one - Do\n * Return: * %EINVALID - never\n */\nint one(int a);\n")]
    public void A_mistake_is_reported_once_at_its_line(string id, int line, string text)
    {
        var (_, diagnostics) = Snippet.Parse(Types + text);
        // A number without the prototype that could not be read is a consequence, not a second mistake; none is reported.
        var diagnostic = Assert.Single(diagnostics, d => d.Id == id);
        Assert.Single(diagnostics.Select(d => d.Id).Distinct());
        Assert.Equal(line, diagnostic.Location.Line);
        Assert.True(diagnostic.Location.Column > 0);
    }

    [Theory]
    [InlineData("#define __NR_one 1\nint one(int a);\n")]
    [InlineData("#define __NR_one 1\nint one(void);\n")]
    [InlineData("static inline int helper(__u32 *a) { return *a != 0; }\n")]
    [InlineData("#define __NR_one 1\nint one(const __u32 *a);\n")]
    [InlineData("#define __NR_one 1\nint one(__u32 *a, void *b) __attribute__((annotate(\"out:a\"), annotate(\"inout:b\")));\n")]
    [InlineData("#define __NR_one 1\nint one(const char *name, unsigned long flags);\n")]
    [InlineData("struct s { __u8 a; __u8 pad[3]; __u32 b; };\n")]
    [InlineData("struct s { __u8 a; __u32 b; } __attribute__((packed));\n")]
    [InlineData("struct s { __u32 a; };\nstruct t { struct s a[2]; };\n")]
    [InlineData("struct s { __aligned_u64 a; };\n")]
    [InlineData("union u { __u32 a; __u8 b[4]; };\n")]
    [InlineData("struct s { float a; double b[1] __attribute__((aligned(4))); } __attribute__((packed));\n")]
    [InlineData("struct s { __u32 n; __u32 a[]; };\n")]
    [InlineData("struct s { union { __u32 a; __u32 b; }; struct { __u32 c; } d; };\n")]
    [InlineData("struct s { __u32 a[1]; __u32 b[0]; };\n")]
    [InlineData("typedef __u32 my_t;\nstruct s { my_t a; };\n")]
    [InlineData("struct later;\nstruct later { __u32 a; };\n")]
    [InlineData("#define __FUNCTION_LIKE(x) ((x) + 1)\n#define EMPTY\n#define GONE 1 +\n#undef GONE\n")]
    [InlineData("enum e { A }; struct s { __u32 a; };\n")]
    [InlineData("struct __attribute__((designated_init)) s { char a[4] __attribute__((__nonstring__)); };\n")]
    [InlineData("static inline int helper(char *a) __attribute__((access(read_only, 1)));\n")]
    [InlineData("#define __NR_one 1\nint one(void (*handler)(int), int (*const other)(void));\n")]
    [InlineData("enum { HERE = __LINE__ };\n#define FINE (1 << 31)\n")]
    [InlineData("#define MY_ABI_VERSION 1\nstruct s { __u32 a; };\n#define __NR_one 1\nint one(const struct s *a);\n")]
    [InlineData("struct s { __u32 a; __u32 reserved; };\n#define __NR_one 1\nint one(const struct s *a);\n")]
    [InlineData("struct s { __u32 a; };\n#define __NR_one 1\nint one(const struct s *a, __u32 size);\n")]
    [InlineData("#define __NR_one 1\n/**\n * one - Do\n * Return:\n *\n * * %EINVAL - never\n */\nint one(int a);\n")]
    public void What_is_nearly_the_same_is_silent(string text) => Assert.Empty(Snippet.Parse(Types + text).Diagnostics);

    [Theory]
    [InlineData(17, 19)]
    [InlineData(40, 42)]
    public void What_expands_to_too_much_is_reported_at_its_line(int doublings, int line)
    {
        var diagnostic = Assert.Single(Snippet.Parse(Doubling(doublings)).Diagnostics);
        Assert.Equal(("SYNOS1016", line), (diagnostic.Id, diagnostic.Location.Line));
    }

    [Fact]
    public void What_expands_to_much_is_read() => Assert.Contains("const A int 1024", Snippet.Facts(Doubling(10)));

    [Fact]
    public void A_number_that_is_taken_is_reported_at_the_second_call()
    {
        var (_, diagnostics) = Snippet.Parse("#define __NR_one 1\n#define __NR_two 1\nint one(int a);\nint two(int a);\n");
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("SYNOS1011", 2), (diagnostic.Id, diagnostic.Location.Line));
    }

    [Fact]
    public void A_header_that_does_not_compile_has_no_facts() => Assert.Null(Snippet.Parse("struct s { __u99 a; };\n").Facts);

    [Theory]
    [InlineData("Off", true, null)]
    [InlineData("Warn", true, "Warning")]
    [InlineData("Error", false, "Error")]
    public void The_level_of_the_rules_says_what_becomes_of_a_finding(string rules, bool hasFacts, string? severity)
    {
        var (facts, diagnostics) = Snippet.Parse(Types + "struct s { __u8 a; __u32 b; };\n", Enum.Parse<RuleLevel>(rules));
        Assert.Equal(hasFacts, facts is not null);
        Assert.Equal(severity, diagnostics.SingleOrDefault()?.Severity.ToString());
    }

    [Fact]
    public void A_name_with_a_fixed_width_is_no_long_on_any_target()
    {
        // On ppc64le __u64 is an unsigned long, and so is uint64_t on all 64-bit ones.
        var (_, diagnostics) = Snippet.Parse("#include <linux/types.h>\n#include <stdint.h>\nstruct s { __u64 a; uint64_t b; __le64 c; };\n");
        Assert.Equal(["SYNOS1012"], diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void A_macro_that_is_left_out_does_not_take_others_with_it()
    {
        var (facts, _) = Snippet.Parse("#define OPEN (\n#define CLOSE )\n#define ONE 1\n#define TYPE struct x\n#define TWO (ONE + 1)\n");
        Assert.Equal(["const ONE int 1", "const TWO int 2"], facts!.Facts.Select(f => f.Line));
    }

    private static string Doubling(int times) =>
        $"#define A0 1{string.Concat(Enumerable.Range(1, times).Select(i => $"\n#define A{i} A{i - 1} + A{i - 1}"))}\nenum {{ A = A{times} }};\n";
}
