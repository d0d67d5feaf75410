// SPDX-License-Identifier: MIT
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
        Assert.Equal(Breaking, LockText.Changes(Old + calls, New + calls));

    [Fact]
    public void Growth_is_additive_when_the_header_numbers_the_sizes() =>
        Assert.Equal(
            ["additive: const S_SIZE_VER1 is new, value 8", .. Additive],
            LockText.Changes(Old + "const S_SIZE_VER0 int 4", New + "const S_SIZE_VER0 int 4|const S_SIZE_VER1 int 8"));

    [Fact]
    public void Growth_is_breaking_when_the_next_size_is_not_the_one_that_it_grew_to() =>
        Assert.Equal(
            ["additive: const S_SIZE_VER1 is new, value 12", .. Breaking],
            LockText.Changes(Old + "const S_SIZE_VER0 int 4", New + "const S_SIZE_VER0 int 4|const S_SIZE_VER1 int 12"));

    [Fact]
    public void Growth_is_breaking_inside_another_record()
    {
        const string Call = "call 1 f(in struct s *arg, in size_t size) int|";
        var changes = LockText.Changes(
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
            "breaking [binary]: struct s.b was added at offset 4, which was not reserved",
            LockText.Changes(
                "struct s align=8 size=8|struct s.a offset=0 size=4 type=__u32|call 1 f(in struct s *arg, in size_t size) int",
                "struct s align=8 size=16|struct s.a offset=0 size=4 type=__u32|struct s.b offset=4 size=4 type=__u32|struct s.c offset=8 size=8 type=__u64|call 1 f(in struct s *arg, in size_t size) int"));
}
