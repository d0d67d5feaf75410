// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Memory;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Cases of synos_register_consciousness.</summary>
internal static class RegisterCases
{
    /// <summary>Nobody is registered, and nobody is afterwards.</summary>
    public static IReadOnlyList<Case> Refused { get; } =
    [
        Register("null", Errno.EINVAL) with { Place = Place.Null },
        Register("null_without_privilege", Errno.EINVAL) with { Place = Place.Null, Unprivileged = true },
        Register("without_privilege", Errno.EPERM) with { Argument = States.Good, Unprivileged = true },
        Register("without_privilege_unmapped", Errno.EPERM) with { Place = Place.Unmapped, Unprivileged = true },
        Register("without_privilege_bad_content", Errno.EPERM) with { Argument = States.Bad, Unprivileged = true },
        Register("unmapped", Errno.EFAULT) with { Place = Place.Unmapped },
        Register("half_mapped", Errno.EFAULT) with { Argument = States.Good, Place = Place.HalfMapped },
        Register("half_mapped_bad_content", Errno.EFAULT) with { Argument = States.Bad, Place = Place.HalfMapped },
        Register("kernel_pointer", Errno.EFAULT) with { Place = Place.KernelSpace },
        Register("non_canonical", Errno.EFAULT) with { Place = Place.NonCanonical },
        Register("awareness_101", Errno.EINVAL) with { Argument = States.Of(101, 17, 0, "too aware"u8) },
        // Zero, for a kernel that looks at the low half alone.
        Register("awareness_2_32", Errno.EINVAL) with { Argument = States.Of(1UL << 32, 17, 0, "far too aware"u8) },
        Register("awareness_all_ones", Errno.EINVAL) with { Argument = States.Of(ulong.MaxValue, 17, 0, "minus one"u8) },
        Register("threat_101", Errno.EINVAL) with { Argument = States.Of(42, 101, 0, "too threatened"u8) },
        Register("threat_2_32", Errno.EINVAL) with { Argument = States.Of(42, 1UL << 32, 0, "far too threatened"u8) },
        Register("unknown_flag", Errno.EINVAL) with { Argument = States.Of(42, 17, 1 << 3, "a flag too many"u8) },
        Register("unknown_flag_63", Errno.EINVAL) with { Argument = States.Of(42, 17, 1UL << 63, "the last flag"u8) },
        Register("unterminated_context", Errno.EINVAL) with { Argument = States.Unterminated },
    ];

    /// <summary>Another process is registered.</summary>
    public static IReadOnlyList<Case> BesideDaemon { get; } =
    [
        Register("second_daemon", Errno.EBUSY) with { Argument = States.Good },
        Register("second_daemon_in_thread", Errno.EBUSY) with { Argument = States.Good, InThread = true },
        Register("second_daemon_null", Errno.EINVAL) with { Place = Place.Null },
        Register("second_daemon_without_privilege", Errno.EPERM) with { Argument = States.Good, Unprivileged = true },
        Register("second_daemon_unmapped", Errno.EFAULT) with { Place = Place.Unmapped },
        Register("second_daemon_bad_content", Errno.EINVAL) with { Argument = States.Bad },
    ];

    /// <summary>
    /// The first one registers this process, in a thread that ends at once: the registration is the process's, so that
    /// all that follow come from its owner.
    /// </summary>
    public static IReadOnlyList<Case> Accepted { get; } =
    [
        Register("in_thread") with { Argument = States.Good, InThread = true },
        Register("again") with { Argument = States.Of(43, 18, 0, "once more"u8) },
        Register("highest_values") with { Argument = States.Highest },
        Register("lowest_values") with { Argument = States.Lowest },
        Register("read_only") with { Argument = States.Good, Place = Place.ReadOnly },
        Register("unaligned") with { Argument = States.Unaligned, Place = Place.Unaligned },
        Register("last_update_ignored") with { Argument = States.LastUpdateSet },
        Register("bytes_after_the_text") with { Argument = States.Of(1, 2, 0, "shown\0not shown"u8) },
        Register("forged_lines") with { Argument = States.Forged },
        Register("broken_utf8") with { Argument = States.Of(1, 2, 0, Texts.BrokenUtf8) },
        Register("registered_null", Errno.EINVAL) with { Place = Place.Null },
        Register("registered_without_privilege", Errno.EPERM) with { Argument = States.Good, Unprivileged = true },
        Register("registered_half_mapped", Errno.EFAULT) with { Argument = States.Good, Place = Place.HalfMapped },
        Register("registered_bad_content", Errno.EINVAL) with { Argument = States.Bad },
    ];

    private static CallCase Register(string what, int want = 0) => new($"register.{what}", Call.Register, want);
}
