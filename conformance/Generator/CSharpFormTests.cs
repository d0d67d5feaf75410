// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>How C becomes C#, where the product's own header has no case of it.</summary>
public sealed class CSharpFormTests
{
    [Theory]
    [InlineData("const A int -2147483648", "public const int A = -2147483648;")]
    [InlineData("const A unsigned int 4294967295", "public const uint A = 4294967295U;")]
    [InlineData("const A long -9223372036854775808", "public const long A = -9223372036854775808L;")]
    [InlineData("const A unsigned long long 18446744073709551615", "public const ulong A = 18446744073709551615UL;")]
    [InlineData("const A __u8 255", "public const byte A = 255;")]
    [InlineData("const A double -0x1.8p+0", "public const double A = -1.5D;")]
    [InlineData("const A float 0x1p-1", "public const float A = 0.5F;")]
    [InlineData("const A double inf", "public const double A = double.PositiveInfinity;")]
    [InlineData("const A float -inf", "public const float A = float.NegativeInfinity;")]
    [InlineData("const A double nan", "public const double A = double.NaN;")]
    [InlineData("const A char[5] \"a\\n\\x41\\\"\"", "public static global::System.ReadOnlySpan<byte> A => [0x61, 0x0a, 0x41, 0x22, 0x00];")]
    public void A_constant_has_the_type_that_it_has_in_C(string fact, string expected) =>
        Assert.Contains(expected, EmittedCleanly(fact, "constants"), StringComparison.Ordinal);

    [Fact]
    public void Keywords_become_verbatim_identifiers()
    {
        const string facts = """
            call 7 return(in struct record *params, in int ref) int
            const void int 1
            struct record align=4 size=4
            struct record.class offset=0 size=4 type=__u32
            """;

        Assert.Contains("public uint @class;", EmittedCleanly(facts, "structs"), StringComparison.Ordinal);
        Assert.Contains("public static int @return(@record* @params, int @ref)", EmittedCleanly(facts, "calls"), StringComparison.Ordinal);
        Assert.Contains("public const int @void = 1;", EmittedCleanly(facts, "constants"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_object_and_names_in_lower_case_compile_without_a_warning()
    {
        const string facts = """
            const Equals int 1
            struct thing align=4 size=4
            struct thing.ToString offset=0 size=4 type=__s32
            """;

        Assert.Contains("public int ToString;", EmittedCleanly(facts, "structs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_struct_in_an_array_in_a_struct_keeps_its_layout()
    {
        const string facts = """
            struct inner align=4 size=12
            struct inner.a offset=0 size=4 type=__be32
            struct inner.b offset=4 size=8 type=__u8[2][4]
            struct outer align=4 size=36
            struct outer.items offset=0 size=36 type=struct inner[3]
            """;

        string structs = EmittedCleanly(facts, "structs");
        Assert.Contains("[global::System.Runtime.CompilerServices.InlineArray(2)]", structs, StringComparison.Ordinal);
        Assert.Contains("[global::System.Runtime.CompilerServices.InlineArray(4)]", structs, StringComparison.Ordinal);
        Assert.Contains("public inner e0;", structs, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_base_a_stub_has_a_fixed_number() =>
        Assert.Contains(
            "public static nint getdents(int fd, void* buffer, nuint count) =>\n        Result(Native.syscall(test.__NR_getdents, (nint)fd, (nint)buffer, (nint)count));",
            EmittedCleanly("call 217 getdents(in int fd, out void *buffer, in size_t count) long", "calls"),
            StringComparison.Ordinal);

    [Fact]
    public void A_parameter_named_as_the_base_does_not_clash()
    {
        var facts = new FactsText("call 9 f(in int syscallBase) int\nconst BASE int 8\n", syscallBase: "BASE");
        var run = GeneratorRun.Run(facts);

        Assert.Empty(GeneratorRun.Complaints(run));
        Assert.Contains("f(int syscallBase_, int syscallBase)", GeneratorRun.Emitted(run, "calls"), StringComparison.Ordinal);
    }

    [Fact]
    public void Documentation_keeps_its_meaning_and_its_XML_stays_well_formed()
    {
        const string facts = """
            const LIMIT int 3
            doc const LIMIT At most 3 < 4 && "x", see &struct s.a, %LIMIT, %OTHER, @p and f().\n\n* one\n  goes on\n* two
            struct s align=4 size=4
            struct s.a offset=0 size=4 type=__u32
            """;

        string constants = EmittedCleanly(facts, "constants");
        Assert.Contains(
            "<summary>At most 3 &lt; 4 &amp;&amp; \"x\", see <see cref=\"s.a\"/>, <see cref=\"test.LIMIT\"/>, <c>OTHER</c>, <c>p</c> and <c>f()</c>.</summary>",
            constants,
            StringComparison.Ordinal);
        Assert.Contains("<item><description>one goes on</description></item>", constants, StringComparison.Ordinal);
    }

    private static string EmittedCleanly(string facts, string part)
    {
        var run = GeneratorRun.Run(new FactsText(facts));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(GeneratorRun.Complaints(run));
        return GeneratorRun.Emitted(run, part);
    }
}
