// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Netlink;

/// <summary>What the kernel told a listener: a <see cref="StateNotification"/>, an <see cref="EndNotification"/> or an <see cref="EventNotification"/>.</summary>
public abstract record Notification
{
    private protected Notification()
    {
    }
}
