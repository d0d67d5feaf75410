// SPDX-License-Identifier: MIT
namespace SynOS.Interop;

/// <summary>What the header says of the errors of its calls, for those that have no better remedy.</summary>
internal static class CallErrors
{
    /// <summary>Null for an error that the call is not known to give.</summary>
    public static string? CauseOf(string call, string errno) => (call, errno) switch
    {
        // synos-abi: each errno synos_: ("{call}", "{name}") => "{cause}",
        ("synos_register_consciousness", "EPERM") => "The caller lacks CAP_SYS_ADMIN in the initial user namespace.",
        ("synos_register_consciousness", "EINVAL") => "A level is above SYNOS_LEVEL_MAX, a flag of the learning state is unknown, the context is not terminated, or the time is not 0.",
        ("synos_register_consciousness", "EBUSY") => "Another living process is registered.",
        ("synos_update_state", "EPERM") => "The caller lacks CAP_SYS_ADMIN in the initial user namespace. Another process is registered.",
        ("synos_update_state", "EINVAL") => "A level is above SYNOS_LEVEL_MAX, a flag of the learning state is unknown, the context is not terminated, or the time is not 0.",
        ("synos_update_state", "ENOTCONN") => "No process is registered.",
        ("synos_query_recommendation", "EINVAL") => "The query is empty or not terminated.",
        ("synos_query_recommendation", "ENOTCONN") => "No daemon is attached.",
        ("synos_query_recommendation", "EAGAIN") => "Too many queries are in flight, of this user or of all, or the daemon does not keep up.",
        ("synos_query_recommendation", "ETIMEDOUT") => "The daemon did not answer within the time limit, the sysctl kernel.synos.query_timeout_ms.",
        ("synos_query_recommendation", "EINTR") => "A signal was caught while waiting.",
        ("synos_query_recommendation", "ECONNRESET") => "The daemon went away while the query was in flight.",
        ("synos_query_recommendation", "ENOMEM") => "The kernel is out of memory.",
        ("synos_log_event", "EINVAL") => "The type is unknown, the process id is negative, the severity is above SYNOS_SEVERITY_MAX, the description is not terminated, or the time or the reserved field is not 0.",
        ("synos_log_event", "EPERM") => "The event is about another process, and the caller lacks CAP_SYS_ADMIN in the initial user namespace.",
        ("synos_log_event", "EAGAIN") => "The caller lacks CAP_SYS_ADMIN in the initial user namespace and its user, or all users together, are over the rate limit.",
        // synos-abi: end
        _ => null,
    };
}
