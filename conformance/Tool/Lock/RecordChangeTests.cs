// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>Changes of records and their fields: what each is, and whom it breaks.</summary>
public sealed class RecordChangeTests
{
    private const string S = "struct s align=4 size=8|struct s.a offset=0 size=4 type=__u32|";

    [Theory]
    [InlineData("breaking [binary]: struct s.b moved from offset 4 to 0", "struct s.b offset=4 size=4 type=__u32", "struct s.b offset=0 size=4 type=__u32")]
    [InlineData("breaking [source, binary]: struct s.b moved from offset 4 to 0 and changed from 4 to 8 bytes", "struct s.b offset=4 size=4 type=__u32", "struct s.b offset=0 size=8 type=__u64")]
    [InlineData("breaking [source, binary]: struct s.b changed from 4 to 2 bytes (__u32 to __u16)", "struct s.b offset=4 size=4 type=__u32", "struct s.b offset=4 size=2 type=__u16")]
    [InlineData("breaking [binary]: struct s.b changed from 4 to 2 bytes (char[4] to char[2])", "struct s.b offset=4 size=4 type=char[4]", "struct s.b offset=4 size=2 type=char[2]")]
    [InlineData("breaking [source, binary]: struct s.b changed its type from __u32 to __s32", "struct s.b offset=4 size=4 type=__u32", "struct s.b offset=4 size=4 type=__s32")]
    [InlineData("neutral: struct s.b is now spelled unsigned int, before __u32", "struct s.b offset=4 size=4 type=__u32", "struct s.b offset=4 size=4 type=unsigned int")]
    [InlineData("neutral: struct s.b is now spelled __u8[], before __u8[0]", "struct s.b offset=8 size=0 type=__u8[0]", "struct s.b offset=8 size=0 type=__u8[]")]
    [InlineData("breaking [source]: struct s.b was renamed to c", "struct s.b offset=4 size=4 type=__u32", "struct s.c offset=4 size=4 type=__u32")]
    [InlineData("breaking [source, binary]: struct s.b was removed", "struct s.b offset=4 size=4 type=__u32", "struct s.reserved offset=4 size=4 type=__u32")]
    [InlineData("additive: struct s.b uses reserved space at offset 4", "struct s.reserved offset=4 size=4 type=__u32", "struct s.b offset=4 size=4 type=__u32")]
    [InlineData("additive: struct s.b uses reserved space at offset 4", "struct s.reserved offset=4 size=4 type=__u32", "struct s.b offset=4 size=2 type=__u16|struct s.reserved offset=6 size=2 type=__u16")]
    [InlineData("neutral: reserved space of struct s is divided or named differently", "struct s.reserved offset=4 size=4 type=__u32", "struct s.reserved offset=4 size=2 type=__u16|struct s.reserved2 offset=6 size=2 type=__u16")]
    [InlineData("additive: struct s.b uses reserved space at offset 4", "struct s.reserved offset=4 size=4 type=__u32", "struct s.b offset=4 size=2 type=__u16")]
    [InlineData("additive: struct s.b was added at offset 4, which was padding", "", "struct s.b offset=4 size=4 type=__u32")]
    [InlineData("additive: struct s.data is new at offset 8", "", "struct s.data offset=8 size=0 type=__u8[]")]
    [InlineData("additive: struct s.view is new", "", "struct s.view offset=0 size=4 type=__s32")]
    [InlineData("breaking [binary]: struct s.view was added at offset 0, which was not reserved", "", "struct s.view offset=0 size=8 type=__u64")]
    [InlineData("breaking [binary]: struct s.f moved from bit 32 to 36", "struct s.f bit=32 width=4 type=__u8", "struct s.f bit=36 width=4 type=__u8")]
    [InlineData("breaking [binary]: struct s.f changed from 4 to 5 bits", "struct s.f bit=32 width=4 type=__u8", "struct s.f bit=32 width=5 type=__u8")]
    [InlineData("breaking [source]: struct s.f was renamed to g", "struct s.f bit=32 width=4 type=__u8", "struct s.g bit=32 width=4 type=__u8")]
    [InlineData("additive: struct s.f uses reserved space at bit 32", "struct s.reserved bit=32 width=4 type=__u8", "struct s.f bit=32 width=1 type=__u8|struct s.reserved bit=33 width=3 type=__u8")]
    [InlineData("breaking [source, binary]: struct s.f changed from bit 32, 8 bits to offset 4, 1 bytes", "struct s.f bit=32 width=8 type=__u8", "struct s.f offset=4 size=1 type=__u8")]
    public void A_changed_field_is_one_change(string expected, string old, string now) =>
        Assert.Equal([expected], LockText.Changes(S + old, S + now));

    [Fact]
    public void Two_fields_that_could_each_be_the_other_are_not_taken_for_renamed() =>
        Assert.Equal(
            ["additive: union u.c is new", "additive: union u.d is new", "breaking [source, binary]: union u.a was removed", "breaking [source, binary]: union u.b was removed"],
            LockText.Changes(
                "union u align=4 size=4|union u.a offset=0 size=4 type=int|union u.b offset=0 size=4 type=int|union u.k offset=0 size=4 type=int",
                "union u align=4 size=4|union u.c offset=0 size=4 type=int|union u.d offset=0 size=4 type=int|union u.k offset=0 size=4 type=int"));

    [Fact]
    public void A_new_view_is_additive_in_a_union_that_grows_for_another_one() =>
        Assert.Equal(
            ["additive: union u.v is new", "breaking [binary]: union u changed from 4 to 8 bytes", "breaking [binary]: union u.w was added at offset 0, which was not reserved"],
            LockText.Changes(
                Policy.Strict,
                "union u align=4 size=4|union u.a offset=0 size=4 type=int",
                "union u align=4 size=8|union u.a offset=0 size=4 type=int|union u.v offset=0 size=4 type=__u32|union u.w offset=0 size=8 type=int[2]"));

    [Fact]
    public void A_field_that_lies_over_another_one_does_not_make_its_reserved_neighbour_move() =>
        Assert.Equal(
            ["additive: struct s.b uses reserved space at offset 0"],
            LockText.Changes(
                "struct s align=8 size=8|struct s.all offset=0 size=8 type=__u64|struct s.reserved offset=0 size=4 type=__u32|struct s.z offset=4 size=4 type=__u32",
                "struct s align=8 size=8|struct s.all offset=0 size=8 type=__u64|struct s.b offset=0 size=4 type=__u32|struct s.z offset=4 size=4 type=__u32"));

    [Fact]
    public void A_ring_whose_head_moves_into_reserved_space_reads_as_that_alone()
    {
        var old = File.ReadAllLines(Repository.Lock).Where(line => line.StartsWith("struct synos_event_ring", StringComparison.Ordinal)).ToArray();
        var now = old.Select(line => line
            .Replace("head offset=16", "head offset=24", StringComparison.Ordinal)
            .Replace("reserved offset=24 size=40 type=__u64[5]", "reserved offset=32 size=32 type=__u64[4]", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["breaking [binary]: struct synos_event_ring.head moved from offset 16 to 24"], LockText.Changes(old, now));
    }

    [Theory]
    [InlineData("breaking [source]: struct s was removed", "struct s align=4 size=4|struct s.a offset=0 size=4 type=int", "")]
    [InlineData("additive: struct s is new", "", "struct s align=4 size=4|struct s.a offset=0 size=4 type=int")]
    [InlineData("breaking [source]: struct s was renamed to struct t", "struct s align=4 size=4|struct s.a offset=0 size=4 type=int", "struct t align=4 size=4|struct t.a offset=0 size=4 type=int")]
    [InlineData("breaking [source, binary]: struct s became union s", "struct s align=4 size=4|struct s.a offset=0 size=4 type=int", "union s align=4 size=4|union s.a offset=0 size=4 type=int")]
    [InlineData("breaking [binary]: the alignment of struct s changed from 4 to 8", "struct s align=4 size=8|struct s.a offset=0 size=8 type=int[2]", "struct s align=8 size=8|struct s.a offset=0 size=8 type=int[2]")]
    public void A_changed_record_is_one_change(string expected, string old, string now) =>
        Assert.Equal([expected], LockText.Changes(old, now));

    [Fact]
    public void A_record_that_differs_in_a_fields_name_as_well_is_another_one() =>
        Assert.Equal(
            ["additive: struct t is new", "breaking [source]: struct s was removed"],
            LockText.Changes("struct s align=4 size=4|struct s.a offset=0 size=4 type=int", "struct t align=4 size=4|struct t.b offset=0 size=4 type=int"));

    [Fact]
    public void A_field_of_a_renamed_type_has_not_changed() =>
        Assert.Equal(
            ["breaking [source]: struct o was renamed to struct p", "breaking [source]: struct s was renamed to struct t"],
            LockText.Changes(
                "struct k align=4 size=8|struct k.o offset=0 size=8 type=struct o[2]|struct o align=4 size=4|struct o.s offset=0 size=4 type=struct s|struct s align=4 size=4|struct s.a offset=0 size=4 type=int",
                "struct k align=4 size=8|struct k.o offset=0 size=8 type=struct p[2]|struct p align=4 size=4|struct p.s offset=0 size=4 type=struct t|struct t align=4 size=4|struct t.a offset=0 size=4 type=int"));
}
