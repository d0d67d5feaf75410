// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>The five calls that upstream has at the numbers of the plan, for programs that are to reach them.</summary>
public sealed class UpstreamCallTests
{
    public static TheoryData<string, string> PlannedCases() => UpstreamCall.PlannedCases();

    public static TheoryData<string, string> NumberCases() => UpstreamCall.NumberCases();

    [Theory]
    [MemberData(nameof(PlannedCases))]
    public async Task With_the_planned_numbers_off_they_answer_as_on_a_stock_kernel(string program, string @case) =>
        Assert.Equal(await UpstreamCall.OnAsync("stock", program, @case), await UpstreamCall.OnAsync("upstream", program, @case, "off"));

    [Theory]
    [MemberData(nameof(PlannedCases))]
    public async Task For_a_task_that_did_not_opt_in_they_answer_as_on_a_stock_kernel(string program, string @case) =>
        Assert.Equal(await UpstreamCall.OnAsync("stock", program, @case), await UpstreamCall.OnAsync("upstream", program, @case, "opted"));

    [Theory]
    [MemberData(nameof(PlannedCases))]
    public async Task With_the_option_off_they_answer_as_with_the_planned_numbers_off(string program, string @case) =>
        Assert.Equal(await UpstreamCall.OnAsync(GuestParts.SynosKernel, program, @case, "off"), await UpstreamCall.OnAsync("off", program, @case));

    [Theory]
    [MemberData(nameof(UpstreamCall.X32Cases), MemberType = typeof(UpstreamCall))]
    public async Task An_x32_program_has_the_answers_of_a_64_bit_one(string @case) =>
        Assert.Equal(await UpstreamCall.OnAsync(GuestParts.SynosKernel, "upstream_calls", @case, "off"), await UpstreamCall.OnX32Async(@case, "off"));

    // Two kernels that both fail would be equal too.
    [Theory]
    [InlineData("madvise.good", "process_madvise ret=8192 errno=0")]
    [InlineData("epoll.good", "epoll_pwait2 ret=1 errno=0 data:53594e4f")]
    [InlineData("mount.good", "mount_setattr ret=0 errno=0 create:EROFS")]
    [InlineData("quota.good", "quotactl_fd ret=0 errno=0 format:5")]
    [InlineData("landlock.good", "landlock_create_ruleset ret=0 errno=0 create:EACCES")]
    public async Task They_do_their_work(string @case, string expected)
    {
        Assert.Equal(expected, await UpstreamCall.OnAsync("upstream", "upstream_calls", @case, "opted"));
        Assert.Equal(expected, await UpstreamCall.OnAsync("upstream", "upstream_calls32", @case, "opted"));
    }

    [Theory]
    [MemberData(nameof(NumberCases))]
    public async Task With_the_option_off_the_numbers_of_our_own_are_no_calls(string program, string @case) =>
        Assert.Equal("none ret=-1 errno=ENOSYS", await UpstreamCall.OnAsync("off", program, @case));

    [Theory]
    [MemberData(nameof(NumberCases))]
    public async Task The_numbers_of_our_own_are_the_SynOS_calls_with_any_setting(string program, string @case)
    {
        Assert.Equal("none ret=-1 errno=EINVAL", await UpstreamCall.OnAsync("upstream", program, @case, "off"));
        Assert.Equal("none ret=-1 errno=EINVAL", await UpstreamCall.OnAsync("upstream", program, @case, "opted"));
    }
}
