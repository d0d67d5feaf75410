// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Memory;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Cases of synos_log_event.</summary>
internal static class LogCases
{
    // More than any sensible limit lets through at once.
    private const int Flood = 100_000;

    public static IReadOnlyList<Case> Refused { get; } =
    [
        Log("null", Errno.EINVAL) with { Place = Place.Null },
        Log("unmapped", Errno.EFAULT) with { Place = Place.Unmapped },
        Log("half_mapped", Errno.EFAULT) with { Argument = Events.Good, Place = Place.HalfMapped },
        Log("half_mapped_bad_content", Errno.EFAULT) with { Argument = Events.Bad, Place = Place.HalfMapped },
        Log("kernel_pointer", Errno.EFAULT) with { Place = Place.KernelSpace },
        Log("non_canonical", Errno.EFAULT) with { Place = Place.NonCanonical },
        Log("type_0", Errno.EINVAL) with { Argument = Events.Of(0, 0, "of no type"u8, 5) },
        Log("type_5", Errno.EINVAL) with { Argument = Events.Bad },
        Log("type_all_ones", Errno.EINVAL) with { Argument = Events.Of(uint.MaxValue, 0, "minus one"u8, 5) },
        Log("severity_11", Errno.EINVAL) with { Argument = Events.Network("too severe"u8, 11) },
        Log("severity_all_ones", Errno.EINVAL) with { Argument = Events.Network("minus one"u8, uint.MaxValue) },
        Log("pid_negative", Errno.EINVAL) with { Argument = Events.Of(synos_ai.SYNOS_EVENT_NETWORK, -1, "no such process"u8, 5) },
        Log("reserved_1", Errno.EINVAL) with { Argument = Events.Network("from later"u8, 5, reserved: 1) },
        Log("unterminated_description", Errno.EINVAL) with
        {
            Argument = Events.Syscall(Texts.Unbroken(synos_ai.SYNOS_DESCRIPTION_LEN), 5),
        },
        Log("other_pid_without_privilege", Errno.EPERM) with
        {
            Argument = Events.Of(synos_ai.SYNOS_EVENT_SECURITY, Events.InitPid, "not mine"u8, 5),
            Unprivileged = true,
        },
        Log("other_pid_without_privilege_bad_content", Errno.EINVAL) with
        {
            Argument = Events.Of(5, Events.InitPid, "of no known type"u8, 5),
            Unprivileged = true,
        },
    ];

    public static IReadOnlyList<Case> Accepted { get; } =
    [
        Log("syscall") with { Argument = Events.Good },
        Log("security") with { Argument = Events.Of(synos_ai.SYNOS_EVENT_SECURITY, 0, "a wrong key"u8, 7) },
        Log("network") with { Argument = Events.Network("a packet"u8, 3) },
        Log("filesystem") with { Argument = Events.Of(synos_ai.SYNOS_EVENT_FILESYSTEM, 0, "a file"u8, 2) },
        Log("highest_values") with
        {
            Argument = Events.Of(
                synos_ai.SYNOS_EVENT_FILESYSTEM,
                0,
                Texts.OfLength(synos_ai.SYNOS_DESCRIPTION_LEN - 1),
                synos_ai.SYNOS_SEVERITY_MAX),
        },
        Log("lowest_values") with { Argument = Events.Syscall(default, 0) },
        Log("read_only") with { Argument = Events.Good, Place = Place.ReadOnly },
        Log("unaligned") with { Argument = Events.Good, Place = Place.Unaligned },
        Log("in_thread") with { Argument = Events.Good, InThread = true },
        Log("own_pid") with { Argument = Events.GoodOfOwnPid },
        Log("other_pid") with
        {
            Argument = Events.Of(synos_ai.SYNOS_EVENT_SECURITY, Events.InitPid, "of init"u8, 5),
        },
        Log("without_privilege") with { Argument = Events.Good, Unprivileged = true },
        Log("own_pid_without_privilege") with { Argument = Events.GoodOfOwnPid, Unprivileged = true },
        Log("bytes_after_the_text") with { Argument = Events.Syscall("shown\0not shown"u8, 1) },
        Log("forged_lines") with
        {
            Argument = Events.Syscall("x\" pid=1\nseq=1 time=1 type=security\n\u001b[2J\\"u8, 1),
        },
        Log("broken_utf8") with { Argument = Events.Syscall(Texts.BrokenUtf8, 1) },
    ];

    /// <summary>The limit is not one for privileged callers.</summary>
    public static IReadOnlyList<Case> Limited { get; } =
    [
        new SpecialCase("log.past_the_limit", Call.Log.Name, LogUntilLimited),
        Log("past_the_limit_bad_content", Errno.EINVAL) with { Argument = Events.Bad, Unprivileged = true },
        Log("past_the_limit_with_privilege") with { Argument = Events.Good },
    ];

    private static CallCase Log(string what, int want = 0) => new($"log.{what}", Call.Log, want);

    // How often it takes is the limit's business.
    private static (Outcome Outcome, Expectation Expectation) LogUntilLimited(Session session)
    {
        byte[] argument = [.. Events.Good];
        long calls = 0;
        Observation before = Observation.Take();
        int result = Privilege.Without(() =>
        {
            int last;
            do
            {
                last = Call.Log.Issue(session.Kernel, argument);
                calls++;
            }
            while (last == 0 && calls < Flood);
            return last;
        });
        Observation after = Observation.Take();

        bool othersAccepted = after.Since(before, Counter.EventsAccepted) == calls - 1;
        KeyList keys = new KeyList()
            .Add("others", othersAccepted ? "accepted" : "lost")
            .Add("limited", after.Since(before, Counter.EventsLimited));
        return (
            new Outcome(result, HexDump.Of(argument), keys),
            new Expectation(Errno.EAGAIN, new KeyList().Add("others", "accepted").Add("limited", 1)));
    }
}
