// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>Changes of calls, and of the errors that they list.</summary>
public sealed class CallChangeTests
{
    private const string F = "call 1 f(in struct s *p) int|";

    [Theory]
    [InlineData("breaking [binary]: call f changed its number from 1 to 2", "call 1 f(in int a) int", "call 2 f(in int a) int")]
    [InlineData("breaking [source, binary]: call f changed from (in int a) int to (in int a, in int b) int", "call 1 f(in int a) int", "call 1 f(in int a, in int b) int")]
    [InlineData("breaking [source, binary]: call f changed from (in int a) int to (in int a) long", "call 1 f(in int a) int", "call 1 f(in int a) long")]
    [InlineData("breaking [binary]: call f changed from (in int *a) int to (inout int *a) int", "call 1 f(in int *a) int", "call 1 f(inout int *a) int")]
    [InlineData("neutral: call f changed from (in int a) int to (in int b) int", "call 1 f(in int a) int", "call 1 f(in int b) int")]
    [InlineData("neutral: call f changed from (in __u32 a) int to (in unsigned int a) int", "call 1 f(in __u32 a) int", "call 1 f(in unsigned int a) int")]
    [InlineData("breaking [source, binary]: call f was removed", "call 1 f(in int a) int", "")]
    [InlineData("additive: call f is new, number 1", "", "call 1 f(in int a) int")]
    [InlineData("breaking [source, binary]: call f is gone, and g has its number: possibly renamed", "call 1 f(in int a) int", "call 1 g(in int a) int")]
    public void A_changed_call_is_one_change(string expected, string old, string now) =>
        Assert.Equal([expected], LockText.Changes(old, now));

    [Theory]
    [InlineData("call 1 f(in int a) int", "call 2 g(in int a) int")]
    [InlineData("call 1 f(in int a) int", "call 1 g(in long a) int")]
    public void A_call_with_another_number_or_arguments_is_another_call(string old, string now) =>
        Assert.Equal(2, LockText.Changes(old, now).Count);

    [Fact]
    public void A_call_that_takes_a_renamed_record_has_not_changed() =>
        Assert.Equal(
            ["breaking [source]: struct s was renamed to struct t"],
            LockText.Changes(
                F + "struct s align=4 size=4|struct s.a offset=0 size=4 type=int",
                "call 1 f(in struct t *p) int|struct t align=4 size=4|struct t.a offset=0 size=4 type=int"));

    [Fact]
    public void A_new_error_changes_the_behaviour_of_its_call() =>
        Assert.Equal(["breaking [behaviour]: errno f.EPERM is new"], LockText.Changes(F + "errno f.EFAULT", F + "errno f.EFAULT|errno f.EPERM"));

    [Fact]
    public void An_error_less_is_additive() =>
        Assert.Equal(["additive: errno f.EPERM is no longer listed"], LockText.Changes(F + "errno f.EFAULT|errno f.EPERM", F + "errno f.EFAULT"));

    [Fact]
    public void An_error_that_another_one_replaces_changes_the_behaviour() =>
        Assert.Equal(
            ["breaking [behaviour]: errno f.EINVAL is no longer listed, while ERANGE came", "breaking [behaviour]: errno f.ERANGE is new"],
            LockText.Changes(F + "errno f.EINVAL", F + "errno f.ERANGE"));

    [Fact]
    public void A_call_that_listed_no_errors_made_no_promise() =>
        Assert.Equal(["additive: errno f.EFAULT is listed now"], LockText.Changes(F, F + "errno f.EFAULT"));

    [Fact]
    public void The_errors_of_a_new_call_come_with_it() =>
        Assert.Equal(["additive: call f is new, number 1"], LockText.Changes("", F + "errno f.EFAULT"));

    [Fact]
    public void The_errors_of_a_removed_call_go_with_it() =>
        Assert.Equal(["breaking [source, binary]: call f was removed"], LockText.Changes(F + "errno f.EFAULT", ""));
}
