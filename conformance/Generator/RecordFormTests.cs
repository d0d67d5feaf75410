// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>How records and enumerations become C#, in the forms that a test can name. The layouts themselves are compared with gcc's.</summary>
public sealed class RecordFormTests
{
    [Fact]
    public void A_union_states_each_offset()
    {
        string code = Emitted("union u align=8 size=8\nunion u.a offset=0 size=8 type=__u64\nunion u.b offset=0 size=3 type=char[3]");

        Assert.Contains("[StructLayout(Explicit, Size = 8)] public struct u", code, StringComparison.Ordinal);
        Assert.Contains("[FieldOffset(0)] public ulong a;", code, StringComparison.Ordinal);
        Assert.Contains("[FieldOffset(0)] public _b_e__FixedBuffer b;", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_record_says_so() =>
        Assert.Contains(
            "[StructLayout(Explicit, Pack = 1, Size = 12)] public struct s",
            Emitted("struct s align=1 size=12\nstruct s.a offset=0 size=8 type=__u64\nstruct s.b offset=8 size=4 type=__s32"),
            StringComparison.Ordinal);

    [Fact]
    public void An_alignment_that_no_field_has_gets_a_field_of_its_own() =>
        Assert.Contains("private readonly ulong _alignment;", Emitted("struct s align=8 size=8\nstruct s.a offset=0 size=1 type=__u8"), StringComparison.Ordinal);

    [Fact]
    public void An_alignment_that_C_sharp_cannot_have_is_documented() =>
        Assert.Contains("C aligns it at 64 bytes, and C# variables at 8:", Source("struct s align=64 size=64\nstruct s.a offset=0 size=8 type=__u64", "structs"), StringComparison.Ordinal);

    [Fact]
    public void A_record_without_a_tag_is_nested_in_the_one_around_it()
    {
        string code = Emitted("""
            struct s align=4 size=8
            struct s.m offset=0 size=8 type=struct s::m[2]
            struct s::m align=4 size=4
            struct s::m.a offset=0 size=4 type=union s::m::a
            union s::m::a align=4 size=4
            union s::m::a.x offset=0 size=4 type=__u32
            """);

        Assert.Contains("public struct _m_e__Struct", code, StringComparison.Ordinal);
        Assert.Contains("public s._m_e__Struct._a_e__Union a;", code, StringComparison.Ordinal);
        Assert.Contains("[InlineArray(2)] public struct _m_e__FixedBuffer", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Bit_fields_are_properties_over_one_private_integer()
    {
        string code = Source("struct s align=4 size=4\nstruct s.a bit=0 width=3 type=int\nstruct s.b bit=3 width=29 type=unsigned int", "structs");

        Assert.Contains("private uint _bits0;", code, StringComparison.Ordinal);
        Assert.Contains("readonly get => unchecked((uint)((((ulong)(_bits0 >> 3) & 0x1fffffffUL) << 0)));", code, StringComparison.Ordinal);
        Assert.Contains("public int a", code, StringComparison.Ordinal);
        Assert.DoesNotContain("FieldOffset", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flexible_array_is_a_span_that_the_caller_gives_a_length() =>
        Assert.Contains(
            "public Span<uint> data(int count)",
            Emitted("struct s align=4 size=4\nstruct s.n offset=0 size=4 type=__u32\nstruct s.data offset=4 size=0 type=__u32[]"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("struct s *", "public s* f;")]
    [InlineData("void **", "public void** f;")]
    [InlineData("struct unknown *", "public void* f;")]
    [InlineData("int (*)(struct s *, long)", "public delegate* unmanaged<s*, nint, int> f;")]
    [InlineData("int (*)(struct unknown)", "public void* f;")]
    [InlineData("int (*)[4]", "public void* f;")]
    public void Pointers_keep_what_they_point_at_where_C_sharp_has_it(string type, string expected) =>
        Assert.Contains(
            expected,
            Emitted($"struct s align=8 size=8\nstruct s.f offset=0 size=8 type={type}"),
            StringComparison.Ordinal);

    [Fact]
    public void Pointers_in_arrays_are_nint() =>
        Assert.Contains("public nint e0;", Emitted("struct s align=8 size=16\nstruct s.f offset=0 size=16 type=void *[2]"), StringComparison.Ordinal);

    [Fact]
    public void A_typedef_is_what_it_stands_for()
    {
        const string facts = """
            extern typedef mac type=__u8[6]
            typedef macs type=mac[2]
            struct s align=1 size=12
            struct s.f offset=0 size=12 type=macs
            """;

        Assert.Contains("[InlineArray(2)] public struct _f_e__FixedBuffer", Emitted(facts), StringComparison.Ordinal);
        Assert.Contains("[InlineArray(6)] public struct _e0_e__FixedBuffer", Emitted(facts), StringComparison.Ordinal);
    }

    [Fact]
    public void The_byte_order_of_a_field_is_documented() =>
        Assert.Contains("The bytes are in big-endian order", Source("struct s align=4 size=4\nstruct s.f offset=0 size=4 type=__be32", "structs"), StringComparison.Ordinal);

    [Theory]
    [InlineData("1,2,4", true)]
    [InlineData("0,1,2,4,7", true)]
    [InlineData("16,32,48", true)]
    [InlineData("0,1,2", false)]
    [InlineData("1,2,3,4", false)]
    [InlineData("1,2,4,9", false)]
    [InlineData("-1,4,8", false)]
    [InlineData("4", false)]
    public void Values_that_are_bits_make_flags(string values, bool isFlags)
    {
        string facts = "enum e size=4 type=int\n" + string.Join('\n', values.Split(',').Select((value, index) => $"enum e.V{index} value={value}"));

        Assert.Equal(isFlags, Source(facts, "enums").Contains("[global::System.Flags]", StringComparison.Ordinal));
    }

    [Fact]
    public void An_enumeration_has_the_type_that_C_stores_it_in()
    {
        const string facts = "enum e size=8 type=unsigned long\nenum e.A value=18446744073709551615\nconst C enum e 5\nstruct s align=8 size=8\nstruct s.f offset=0 size=8 type=enum e";

        Assert.Contains("public enum e : ulong", Source(facts, "enums"), StringComparison.Ordinal);
        Assert.Contains("public const e C = (e)(5UL);", Source(facts, "constants"), StringComparison.Ordinal);
        Assert.Contains("public e f;", Source(facts, "structs"), StringComparison.Ordinal);
    }

    private static string Source(string facts, string part)
    {
        var run = GeneratorRun.Run(new FactsText(facts));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(GeneratorRun.Complaints(run));
        return GeneratorRun.Emitted(run, part);
    }

    /// <summary>The structs, each declaration in one line behind its attributes.</summary>
    private static string Emitted(string facts)
    {
        Assert.NotEmpty(Source(facts, "structs"));
        return EmittedOutline.Of("", GeneratorRun.Run(new FactsText(facts)));
    }
}
