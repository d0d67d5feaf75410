// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>A record that grows at its end breaks programs, unless the kernel learns how much of it they have.</summary>
public sealed class GrowthTests
{
    private const string Old = "struct s align=4 size=4|struct s.a offset=0 size=4 type=__u32|";
    private const string New = "struct s align=4 size=8|struct s.a offset=0 size=4 type=__u32|struct s.b offset=4 size=4 type=__u32|";

    private static readonly string[] Additive =
        ["additive: struct s changed from 4 to 8 bytes", "additive: struct s.b was added at offset 4, behind what programs built before pass"];

    private static readonly string[] Breaking =
        ["breaking [binary]: struct s changed from 4 to 8 bytes", "breaking [binary]: struct s.b was added at offset 4, which was not reserved"];

    [Theory]
    [InlineData("call 1 f(in struct s *arg, in size_t size) int")]
    [InlineData("call 1 f(in struct s *arg, in __u32 usize) int")]
    [InlineData("call 1 f(in int fd, inout struct s *arg, in unsigned int arg_size, in __u32 flags) int|call 2 g(in int fd) int")]
    public void Growth_is_additive_when_each_caller_passes_the_size(string calls) =>
        Assert.Equal(Additive, LockText.Changes(Old + calls, New + calls));

    [Theory]
    [InlineData("")]
    [InlineData("call 1 f(in struct s *arg) int")]
    [InlineData("call 1 f(in struct s *arg, in size_t count) int")]
    [InlineData("call 1 f(in struct s *arg, in size_t *size) int")]
    [InlineData("call 1 f(in struct s *arg, in struct s *size) int")]
    [InlineData("call 1 f(in struct s *arg, in size_t size) int|call 2 g(in struct s *arg) int")]
    public void Growth_is_breaking_when_any_caller_does_not(string calls) =>
        Assert.Equal(Breaking, LockText.Changes(Policy.Strict, Old + calls, New + calls));

    [Theory]
    [InlineData("call 1 f(in struct s *arg) int")]
    [InlineData("call 1 f(in struct s *arg, in struct t *other, in size_t other_size) int")]
    [InlineData("call 1 f(in struct s *arg, in struct t *other, in size_t size) int")]
    [InlineData("call 1 f(in struct s *arg, in char *name, in size_t name_size) int")]
    public void No_policy_lets_a_record_grow_whose_size_a_caller_does_not_pass(string calls) =>
        Assert.Equal(Breaking, LockText.Changes(Old + calls, New + calls));

    [Fact]
    public void By_kernel_practice_a_record_that_no_call_takes_is_passed_with_its_length() =>
        Assert.Equal(Additive, LockText.Changes(Old, New));

    [Fact]
    public void An_argsz_at_its_beginning_lets_a_record_grow_by_kernel_practice()
    {
        static string Argsz(string text) => text.Replace("s.a", "s.argsz", StringComparison.Ordinal);
        const string Number = "const S_SET unsigned int 1074030081";
        Assert.Equal(Additive, LockText.Changes(Argsz(Old) + Number, Argsz(New) + Number));
        Assert.Equal(Breaking, LockText.Changes(Old + Number, New + Number));
    }

    [Fact]
    public void A_number_of_an_ioctl_that_follows_the_size_is_a_matter_of_policy()
    {
        const string Before = "const S_SET unsigned int 1074030081", After = "const S_SET unsigned int 1074292225";
        Assert.Equal(["additive: const S_SET changed from 1074030081 to 1074292225", .. Additive], LockText.Changes(Old + Before, New + After));
        Assert.Equal(["breaking [binary]: const S_SET changed from 1074030081 to 1074292225", .. Breaking], LockText.Changes(Policy.Strict, Old + Before, New + After));
    }

    [Fact]
    public void Growth_is_additive_when_the_header_numbers_the_sizes() =>
        Assert.Equal(
            ["additive: const S_SIZE_VER1 is new, value 8", .. Additive],
            LockText.Changes(Old + "const S_SIZE_VER0 int 4", New + "const S_SIZE_VER0 int 4|const S_SIZE_VER1 int 8"));

    [Fact]
    public void Growth_is_breaking_when_the_next_size_is_not_the_one_that_it_grew_to() =>
        Assert.Equal(
            ["additive: const S_SIZE_VER1 is new, value 12", .. Breaking],
            LockText.Changes(Policy.Strict, Old + "const S_SIZE_VER0 int 4", New + "const S_SIZE_VER0 int 4|const S_SIZE_VER1 int 12"));

    [Fact]
    public void Growth_is_breaking_inside_another_record()
    {
        const string Call = "call 1 f(in struct s *arg, in size_t size) int|";
        var changes = LockText.Changes(
            Policy.Strict,
            Old + Call + "struct o align=4 size=8|struct o.s offset=0 size=8 type=struct s[2]",
            New + Call + "struct o align=4 size=16|struct o.s offset=0 size=16 type=struct s[2]");
        Assert.Contains(Breaking[0], changes);
        Assert.Contains("breaking [binary]: struct o changed from 8 to 16 bytes", changes);
    }

    [Fact]
    public void A_record_that_shrinks_is_breaking_even_with_a_size() =>
        Assert.Contains("breaking [binary]: struct s changed from 8 to 4 bytes", LockText.Changes(New + "call 1 f(in struct s *arg, in size_t size) int", Old + "call 1 f(in struct s *arg, in size_t size) int"));

    [Fact]
    public void A_field_in_what_was_padding_is_breaking_even_with_a_size() =>
        Assert.Contains(
            "breaking [binary]: struct s.b was added at offset 4, which was padding",
            LockText.Changes(
                Policy.Strict,
                "struct s align=8 size=8|struct s.a offset=0 size=4 type=__u32|call 1 f(in struct s *arg, in size_t size) int",
                "struct s align=8 size=16|struct s.a offset=0 size=4 type=__u32|struct s.b offset=4 size=4 type=__u32|struct s.c offset=8 size=8 type=__u64|call 1 f(in struct s *arg, in size_t size) int"));
}
