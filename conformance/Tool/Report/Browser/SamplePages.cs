// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;

namespace SynOS.Conformance.Tool.Report.Browser;

/// <summary>Pages to look at.</summary>
internal static class SamplePages
{
    /// <summary>The product's own ABI, with witnesses.</summary>
    public static string Product { get; } = Page.Of(
        Page.Parse(AbiRun.Of("extract", Repository.Header).Output.Replace("header linux/synos_ai.h\n", "", StringComparison.Ordinal)),
        null,
        [new("gcc", "compiles an assertion for each fact", "x86_64", 57, 0, 0, []), new("kernel object", "the debug information of the kernel that runs", "", 34, 1, 0, ["struct synos_ai_event.pid offset=8"])]).Html;

    /// <summary>The same with changes of each kind.</summary>
    public static string Changed()
    {
        using var scratch = new Scratch();
        var header = scratch.WriteHeader(
            ("\t__s32 pid;\n", "\t__s32 pid;\n\t__u32 cpu;\n\t__u32 node;\n"),
            ("\t__aligned_u64 reserved[3];\n", "\t__aligned_u64 tail;\n\t__aligned_u64 reserved[2];\n"),
            ("#define SYNOS_EVENT_NETWORK 3", "#define SYNOS_EVENT_NETWORK 5"));
        return AbiRun.Of("report", header, "--with", Repository.Lock).Output;
    }

    /// <summary>What is hard to draw: long names in one byte, bits, unions, big numbers, other targets.</summary>
    public static string Hard { get; } = Page.Of(
        """
        const A_VERY_LONG_NAME_OF_A_CONSTANT_THAT_GOES_ON_AND_ON_AND_ON_WITHOUT_AN_END char[120] "a text without a blank that is longer than a phone is wide: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        call 12345 a_call_with_a_long_name(inout struct a_record_with_a_name_that_is_long_enough_to_be_cut *the_one_and_only_parameter) int
        struct a_record_with_a_name_that_is_long_enough_to_be_cut align=8 size=2147483664
        struct a_record_with_a_name_that_is_long_enough_to_be_cut.a bit=0 width=3 type=__u32
        struct a_record_with_a_name_that_is_long_enough_to_be_cut.b bit=3 width=1 type=__u32
        struct a_record_with_a_name_that_is_long_enough_to_be_cut.c bit=5 width=11 type=__u32
        struct a_record_with_a_name_that_is_long_enough_to_be_cut.d offset=4 size=1 type=__u8
        struct a_record_with_a_name_that_is_long_enough_to_be_cut.data offset=8 size=2147483648 type=char[2147483648]
        struct a_record_with_a_name_that_is_long_enough_to_be_cut.name_of_one_byte_only offset=5 size=1 type=__u8
        struct a_record_with_a_name_that_is_long_enough_to_be_cut.tail offset=2147483656 size=4 type=__u32
        struct differs align=4 size=8 @i686,arm
        struct differs align=8 size=16 @x86_64,aarch64,riscv64,s390x,ppc64le
        struct differs.l offset=0 size=4 type=long @i686,arm
        struct differs.l offset=0 size=8 type=long @x86_64,aarch64,riscv64,s390x,ppc64le
        struct differs.x offset=4 size=4 type=int @i686,arm
        struct differs.x offset=8 size=4 type=int @x86_64,aarch64,riscv64,s390x,ppc64le
        union views align=8 size=72
        union views.addr offset=0 size=8 type=__u64
        union views.len offset=8 size=4 type=__u32
        union views.name offset=0 size=65 type=char[65]
        union views.one offset=0 size=1 type=__u8
        """,
        null,
        [new("a witness with quite a long name for a phone", "how it measures", "x86_64", 123456789, 123456, 123456, ["struct a_record_with_a_name_that_is_long_enough_to_be_cut.name_of_one_byte_only offset=5"])]).Html;
}
