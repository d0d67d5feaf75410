// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>The five calls that base 440 displaces, on kernels that do not displace them.</summary>
public sealed class UpstreamCallTests
{
    public static TheoryData<string, string> DisplacedCases() => UpstreamCall.DisplacedCases();

    public static TheoryData<string, string> NumberCases() => UpstreamCall.NumberCases();

    [Theory]
    [MemberData(nameof(DisplacedCases))]
    public async Task At_base_548_they_answer_as_on_a_stock_kernel(string program, string @case) =>
        Assert.Equal(await UpstreamCall.OnAsync("base548-stock", program, @case), await UpstreamCall.OnAsync("base548", program, @case));

    [Theory]
    [MemberData(nameof(DisplacedCases))]
    public async Task With_the_option_off_they_answer_as_on_a_stock_kernel(string program, string @case) =>
        Assert.Equal(await UpstreamCall.OnAsync("stock", program, @case), await UpstreamCall.OnAsync("off", program, @case));

    // Two kernels that both fail would be equal too.
    [Theory]
    [InlineData("madvise.good", "process_madvise ret=8192 errno=0")]
    [InlineData("epoll.good", "epoll_pwait2 ret=1 errno=0 data:53594e4f")]
    [InlineData("mount.good", "mount_setattr ret=0 errno=0 create:EROFS")]
    [InlineData("quota.good", "quotactl_fd ret=0 errno=0 format:5")]
    [InlineData("landlock.good", "landlock_create_ruleset ret=0 errno=0 create:EACCES")]
    public async Task At_base_548_they_do_their_work(string @case, string expected)
    {
        Assert.Equal(expected, await UpstreamCall.OnAsync("base548", "upstream_calls", @case));
        Assert.Equal(expected, await UpstreamCall.OnAsync("base548", "upstream_calls32", @case));
    }

    [Theory]
    [MemberData(nameof(NumberCases))]
    public async Task With_the_option_off_the_numbers_of_base_548_are_no_calls(string program, string @case) =>
        Assert.Equal("none ret=-1 errno=ENOSYS", await UpstreamCall.OnAsync("off", program, @case));

    [Theory]
    [MemberData(nameof(NumberCases))]
    public async Task At_base_548_they_are_the_SynOS_calls(string program, string @case) =>
        Assert.Equal("none ret=-1 errno=EINVAL", await UpstreamCall.OnAsync("base548", program, @case));
}
