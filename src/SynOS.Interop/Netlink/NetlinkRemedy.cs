// SPDX-License-Identifier: MIT
using static SynOS.Interop.Errno;
using static SynOS.Interop.Uapi.synos_ai_netlink;

namespace SynOS.Interop.Netlink;

/// <summary>What can be done about a failure of the socket or of a command.</summary>
internal static class NetlinkRemedy
{
    public const string Socket = "socket(AF_NETLINK)";
    public const string FindFamily = "CTRL_CMD_GETFAMILY";
    public const string Join = "setsockopt(NETLINK_ADD_MEMBERSHIP)";

    public static string Of(string call, int errno) => (call, errno) switch
    {
        (Socket, EAFNOSUPPORT) =>
            "the process may not use netlink. See whether a sandbox (seccomp, systemd's RestrictAddressFamilies) denies AF_NETLINK.",
        (FindFamily, ENOENT) =>
            "the netlink family synos_ai is in the initial network namespace only. Run in that one: not in a container with a network of its own.",
        (Join, EPERM) =>
            "the caller lacks CAP_SYS_ADMIN in the initial user namespace. Run as root outside of a container.",
        (nameof(SYNOS_AI_CMD_ATTACH), ENOTCONN) =>
            "no process is registered. Call SynosClient.Register first, in this process.",
        (nameof(SYNOS_AI_CMD_ATTACH), EPERM) =>
            "another process is registered. /proc/synos/consciousness names it in 'Daemon PID': end it first, and register this one.",
        (nameof(SYNOS_AI_CMD_ATTACH), EBUSY) =>
            "another socket of this process is attached. Detach or dispose of that channel first.",
        (nameof(SYNOS_AI_CMD_DETACH), ENOTCONN) =>
            "this channel is not attached any more.",
        (nameof(SYNOS_AI_CMD_REPLY), ENOENT) =>
            "nobody waits for the answer any more: the time limit was over, or a signal ended the wait. Nothing is to be done.",
        (nameof(SYNOS_AI_CMD_REPLY), EPERM) =>
            "this channel is not attached any more, or this process is not the registered one. Register and attach again.",
        (_, ENOBUFS) =>
            "the socket's buffer was full, so the acknowledgement is lost: the command may have been done or not. Receive more often.",
        (_, ENOMEM) =>
            "the kernel is out of memory. Try again later.",
        (_, EMFILE or ENFILE) =>
            "too many files are open. Close some, or raise the limit.",
        _ =>
            "the kernel does not know this request. Use the kernel and the SynOS.Interop package of one release.",
    };

    public static SynosException Failure(string call, int errno, string? message = null) => new(call, errno, Of(call, errno), message);
}
