// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop;
using SynOS.Interop.Netlink;
using Xunit;

namespace SynOS.Conformance.Client;

/// <summary>The netlink classes where the family is not: a real socket and a real refusal, on any machine.</summary>
public sealed class DaemonChannelTests
{
    [Fact]
    public void Without_the_family_a_channel_says_where_it_is()
    {
        using var proc = new FakeProc();
        SynosKernel kernel = SynosKernel.Detect(proc.Root);

        var e = Assert.Throws<SynosException>(() => DaemonChannel.Attach(kernel));

        Assert.Equal(("CTRL_CMD_GETFAMILY", "ENOENT"), (e.Call, e.ErrnoName));
        Assert.Contains("in the initial network namespace only", e.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_listener_to_nothing_is_refused_before_it_is_opened()
    {
        using var proc = new FakeProc();
        SynosKernel kernel = SynosKernel.Detect(proc.Root);

        Assert.Throws<ArgumentOutOfRangeException>(() => NotificationListener.Listen(kernel, Notifications.None));
    }
}
