// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;

namespace SynOS.Interop;

/// <summary>A request to the kernel failed: which one, with which error number, and what can be done.</summary>
public sealed class SynosException : Exception
{
    internal SynosException(string call, int number, int errno)
        : this(call, errno, RemedyOf(call, number, errno))
    {
    }

    internal SynosException(string call, int errno, string remedy, string? kernelMessage = null)
        : base($"{call} failed with {Interop.ErrnoName.Of(errno)}: {remedy}{(kernelMessage is null ? "" : $" The kernel says: \"{kernelMessage}\".")}")
    {
        Call = call;
        Errno = errno;
        Remedy = remedy;
        KernelMessage = kernelMessage;
    }

    /// <summary>C name of the call, <c>synos_log_event</c>; or of the netlink command, <c>SYNOS_AI_CMD_ATTACH</c>; or the call and its file.</summary>
    public string Call { get; }

    /// <summary>The error number, positive.</summary>
    public int Errno { get; }

    /// <summary>Name of the error number: <c>EAGAIN</c>.</summary>
    public string ErrnoName => Interop.ErrnoName.Of(Errno);

    /// <summary>What was the cause, and what can be done, in a sentence or two.</summary>
    public string Remedy { get; }

    /// <summary>What the kernel itself said of the failure of a netlink command, or null.</summary>
    public string? KernelMessage { get; }

    private const string Disagree =
        "the library gave arguments that its release of the ABI allows, so kernel and library disagree. Use the kernel and the SynOS.Interop package of one release.";

    private static string RemedyOf(string call, int number, int errno) => (call, errno) switch
    {
        (_, Interop.Errno.ENOSYS) =>
            $"the kernel states SynOS in /proc/synos/version, but call {number} is switched off. See the kernel's configuration, and whether a seccomp filter (a container, a sandbox) denies it.",
        (nameof(synos_ai_calls.synos_register_consciousness), Interop.Errno.EPERM) =>
            "the caller lacks CAP_SYS_ADMIN in the initial user namespace. Run as root outside of a container.",
        (nameof(synos_ai_calls.synos_register_consciousness), Interop.Errno.EBUSY) =>
            "another living process is registered. /proc/synos/consciousness names it in 'Daemon PID': end it first.",
        (nameof(synos_ai_calls.synos_update_state), Interop.Errno.EPERM) =>
            "the caller lacks CAP_SYS_ADMIN in the initial user namespace, or another process is registered. Run as root, and update from the process that registered.",
        (nameof(synos_ai_calls.synos_update_state), Interop.Errno.ENOTCONN) =>
            "no process is registered. Call Register first, in this process.",
        (nameof(synos_ai_calls.synos_query_recommendation), Interop.Errno.ENOTCONN) =>
            "no daemon is attached. Start one; /proc/synos/consciousness names it in 'Daemon PID'.",
        (nameof(synos_ai_calls.synos_query_recommendation), Interop.Errno.EAGAIN) =>
            "too many queries are in flight, or the daemon does not keep up. Try again later.",
        (nameof(synos_ai_calls.synos_query_recommendation), Interop.Errno.ETIMEDOUT) =>
            "the daemon did not answer in time. See whether it is alive, or raise the time limit, the sysctl kernel.synos.query_timeout_ms.",
        (nameof(synos_ai_calls.synos_query_recommendation), Interop.Errno.EINTR) =>
            "a signal arrived while waiting. Ask again.",
        (nameof(synos_ai_calls.synos_query_recommendation), Interop.Errno.ECONNRESET) =>
            "the daemon went away while the query was in flight. Ask again when it is back.",
        (nameof(synos_ai_calls.synos_query_recommendation), Interop.Errno.ENOMEM) =>
            "the kernel is out of memory. Try again later.",
        (nameof(synos_ai_calls.synos_log_event), Interop.Errno.EPERM) =>
            "the event is about another process, and the caller lacks CAP_SYS_ADMIN in the initial user namespace. Give process id 0 for the caller itself, or run as root.",
        (nameof(synos_ai_calls.synos_log_event), Interop.Errno.EAGAIN) =>
            "the caller is over the rate limit. Log less often, or with CAP_SYS_ADMIN in the initial user namespace.",
        // The library checks what it passes, so these say that it knows other rules than the kernel.
        (_, Interop.Errno.EINVAL) => Disagree,
        _ => CallErrors.CauseOf(call, Interop.ErrnoName.Of(errno)) ?? Disagree,
    };
}
