// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Cases of synos_register_consciousness.</summary>
internal static class RegisterCases
{
    /// <summary>Nobody is registered, and nobody is afterwards.</summary>
    public static IReadOnlyList<Case> Refused { get; } =
    [
        Register("null", Errno.EINVAL),
        Register("null_without_privilege", Errno.EINVAL),
        Register("without_privilege", Errno.EPERM),
        Register("without_privilege_unmapped", Errno.EPERM),
        Register("without_privilege_bad_content", Errno.EPERM),
        Register("unmapped", Errno.EFAULT),
        Register("half_mapped", Errno.EFAULT),
        Register("half_mapped_bad_content", Errno.EFAULT),
        Register("kernel_pointer", Errno.EFAULT),
        Register("non_canonical", Errno.EFAULT),
        Register("awareness_101", Errno.EINVAL),
        // Zero, for a kernel that looks at the low half alone.
        Register("awareness_2_32", Errno.EINVAL),
        Register("awareness_all_ones", Errno.EINVAL),
        Register("threat_101", Errno.EINVAL),
        Register("threat_2_32", Errno.EINVAL),
        Register("unknown_flag", Errno.EINVAL),
        Register("unknown_flag_63", Errno.EINVAL),
        Register("time_1", Errno.EINVAL),
        Register("time_all_ones", Errno.EINVAL),
        Register("unterminated_context", Errno.EINVAL),
    ];

    /// <summary>Another process is registered.</summary>
    public static IReadOnlyList<Case> BesideDaemon { get; } =
    [
        Register("second_daemon", Errno.EBUSY),
        Register("second_daemon_in_thread", Errno.EBUSY),
        Register("second_daemon_null", Errno.EINVAL),
        Register("second_daemon_without_privilege", Errno.EPERM),
        Register("second_daemon_unmapped", Errno.EFAULT),
        Register("second_daemon_bad_content", Errno.EINVAL),
    ];

    /// <summary>
    /// The first one registers this process, in a thread that ends at once: the registration is the process's, so that
    /// all that follow come from its owner.
    /// </summary>
    public static IReadOnlyList<Case> Accepted { get; } =
    [
        Register("in_thread"),
        Register("again"),
        Register("highest_values"),
        Register("lowest_values"),
        Register("read_only"),
        Register("unaligned"),
        Register("bytes_after_the_text"),
        Register("forged_lines"),
        Register("broken_utf8"),
        Register("registered_null", Errno.EINVAL),
        Register("registered_without_privilege", Errno.EPERM),
        Register("registered_half_mapped", Errno.EFAULT),
        Register("registered_bad_content", Errno.EINVAL),
    ];

    private static CallCase Register(string what, int want = 0) => new($"register.{what}", want);
}
