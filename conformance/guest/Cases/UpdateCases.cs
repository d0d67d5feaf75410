// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Cases of synos_update_state.</summary>
internal static class UpdateCases
{
    /// <summary>Nobody is registered: what is wrong with the call itself is said first.</summary>
    public static IReadOnlyList<Case> Refused { get; } =
    [
        Update("unregistered", Errno.ENOTCONN),
        Update("null", Errno.EINVAL),
        Update("null_without_privilege", Errno.EINVAL),
        Update("without_privilege", Errno.EPERM),
        Update("without_privilege_unmapped", Errno.EPERM),
        Update("without_privilege_bad_content", Errno.EPERM),
        Update("unmapped", Errno.EFAULT),
        Update("half_mapped", Errno.EFAULT),
        Update("half_mapped_bad_content", Errno.EFAULT),
        Update("kernel_pointer", Errno.EFAULT),
        Update("non_canonical", Errno.EFAULT),
        Update("awareness_101", Errno.EINVAL),
        Update("threat_101", Errno.EINVAL),
        Update("unknown_flag", Errno.EINVAL),
        Update("time_1", Errno.EINVAL),
        Update("unterminated_context", Errno.EINVAL),
    ];

    /// <summary>Another process is registered.</summary>
    public static IReadOnlyList<Case> BesideDaemon { get; } =
    [
        Update("other_process", Errno.EPERM),
        Update("other_process_unmapped", Errno.EFAULT),
        Update("other_process_bad_content", Errno.EINVAL),
    ];

    /// <summary>The daemon was killed; its parent has not waited for it.</summary>
    public static IReadOnlyList<Case> DaemonKilled { get; } =
        [Update("daemon_killed", Errno.ENOTCONN)];

    public static IReadOnlyList<Case> DaemonReaped { get; } =
        [Update("daemon_reaped", Errno.ENOTCONN)];

    /// <summary>A new process has registered after the first one's death.</summary>
    public static IReadOnlyList<Case> BesideNewDaemon { get; } =
        [Update("new_daemon", Errno.EPERM)];

    /// <summary>That one ended by itself.</summary>
    public static IReadOnlyList<Case> DaemonExited { get; } =
        [Update("daemon_exited", Errno.ENOTCONN)];

    /// <summary>This process is registered.</summary>
    public static IReadOnlyList<Case> Accepted { get; } =
    [
        Update("good"),
        Update("in_thread"),
        Update("highest_values"),
        Update("lowest_values"),
        Update("read_only"),
        Update("unaligned"),
        Update("forged_lines"),
        Update("registered_null", Errno.EINVAL),
        Update("registered_without_privilege", Errno.EPERM),
        Update("registered_half_mapped", Errno.EFAULT),
        Update("registered_bad_content", Errno.EINVAL),
    ];

    private static CallCase Update(string what, int want = 0) => new($"update.{what}", want);
}
