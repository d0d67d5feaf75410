// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Memory;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Cases of synos_update_state.</summary>
internal static class UpdateCases
{
    /// <summary>Nobody is registered: what is wrong with the call itself is said first.</summary>
    public static IReadOnlyList<Case> Refused { get; } =
    [
        Update("unregistered", Errno.ENOTCONN) with { Argument = States.Good },
        Update("null", Errno.EINVAL) with { Place = Place.Null },
        Update("null_without_privilege", Errno.EINVAL) with { Place = Place.Null, Unprivileged = true },
        Update("without_privilege", Errno.EPERM) with { Argument = States.Good, Unprivileged = true },
        Update("without_privilege_unmapped", Errno.EPERM) with { Place = Place.Unmapped, Unprivileged = true },
        Update("without_privilege_bad_content", Errno.EPERM) with { Argument = States.Bad, Unprivileged = true },
        Update("unmapped", Errno.EFAULT) with { Place = Place.Unmapped },
        Update("half_mapped", Errno.EFAULT) with { Argument = States.Good, Place = Place.HalfMapped },
        Update("half_mapped_bad_content", Errno.EFAULT) with { Argument = States.Bad, Place = Place.HalfMapped },
        Update("kernel_pointer", Errno.EFAULT) with { Place = Place.KernelSpace },
        Update("non_canonical", Errno.EFAULT) with { Place = Place.NonCanonical },
        Update("awareness_101", Errno.EINVAL) with { Argument = States.Of(101, 17, 0, "too aware"u8) },
        Update("threat_101", Errno.EINVAL) with { Argument = States.Of(42, 101, 0, "too threatened"u8) },
        Update("unknown_flag", Errno.EINVAL) with { Argument = States.Of(42, 17, 1 << 3, "a flag too many"u8) },
        Update("unterminated_context", Errno.EINVAL) with { Argument = States.Unterminated },
    ];

    /// <summary>Another process is registered.</summary>
    public static IReadOnlyList<Case> BesideDaemon { get; } =
    [
        Update("other_process", Errno.EPERM) with { Argument = States.Good },
        Update("other_process_unmapped", Errno.EFAULT) with { Place = Place.Unmapped },
        Update("other_process_bad_content", Errno.EINVAL) with { Argument = States.Bad },
    ];

    /// <summary>The daemon was killed; its parent has not waited for it.</summary>
    public static IReadOnlyList<Case> DaemonKilled { get; } =
        [Update("daemon_killed", Errno.ENOTCONN) with { Argument = States.Good }];

    public static IReadOnlyList<Case> DaemonReaped { get; } =
        [Update("daemon_reaped", Errno.ENOTCONN) with { Argument = States.Good }];

    /// <summary>A new process has registered after the first one's death.</summary>
    public static IReadOnlyList<Case> BesideNewDaemon { get; } =
        [Update("new_daemon", Errno.EPERM) with { Argument = States.Good }];

    /// <summary>That one ended by itself.</summary>
    public static IReadOnlyList<Case> DaemonExited { get; } =
        [Update("daemon_exited", Errno.ENOTCONN) with { Argument = States.Good }];

    /// <summary>This process is registered.</summary>
    public static IReadOnlyList<Case> Accepted { get; } =
    [
        Update("good") with { Argument = States.Of(44, 19, synos_ai.SYNOS_ANALYZING, "good"u8) },
        Update("in_thread") with { Argument = States.Of(45, 20, 0, "a thread"u8), InThread = true },
        Update("highest_values") with { Argument = States.Highest },
        Update("lowest_values") with { Argument = States.Lowest },
        Update("read_only") with { Argument = States.Good, Place = Place.ReadOnly },
        Update("unaligned") with { Argument = States.Unaligned, Place = Place.Unaligned },
        Update("last_update_ignored") with { Argument = States.LastUpdateSet },
        Update("forged_lines") with { Argument = States.Forged },
        Update("registered_null", Errno.EINVAL) with { Place = Place.Null },
        Update("registered_without_privilege", Errno.EPERM) with { Argument = States.Good, Unprivileged = true },
        Update("registered_half_mapped", Errno.EFAULT) with { Argument = States.Good, Place = Place.HalfMapped },
        Update("registered_bad_content", Errno.EINVAL) with { Argument = States.Bad },
    ];

    private static CallCase Update(string what, int want = 0) => new($"update.{what}", Call.Update, want);
}
