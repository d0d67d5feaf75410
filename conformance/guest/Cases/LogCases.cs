// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Cases of synos_log_event.</summary>
internal static class LogCases
{
    // More than any sensible limit lets through at once.
    private const int Flood = 100_000;

    public static IReadOnlyList<Case> Refused { get; } =
    [
        Log("null", Errno.EINVAL),
        Log("unmapped", Errno.EFAULT),
        Log("half_mapped", Errno.EFAULT),
        Log("half_mapped_bad_content", Errno.EFAULT),
        Log("kernel_pointer", Errno.EFAULT),
        Log("non_canonical", Errno.EFAULT),
        Log("type_0", Errno.EINVAL),
        Log("type_99", Errno.EINVAL),
        Log("type_all_ones", Errno.EINVAL),
        Log("severity_11", Errno.EINVAL),
        Log("severity_all_ones", Errno.EINVAL),
        Log("pid_negative", Errno.EINVAL),
        Log("reserved_1", Errno.EINVAL),
        Log("time_1", Errno.EINVAL),
        Log("time_all_ones", Errno.EINVAL),
        Log("unterminated_description", Errno.EINVAL),
        Log("other_pid_without_privilege", Errno.EPERM),
        Log("other_pid_without_privilege_bad_content", Errno.EINVAL),
    ];

    public static IReadOnlyList<Case> Accepted { get; } =
    [
        Log("syscall"),
        Log("security"),
        Log("network"),
        Log("filesystem"),
        Log("highest_values"),
        Log("lowest_values"),
        Log("read_only"),
        Log("unaligned"),
        Log("in_thread"),
        Log("own_pid"),
        Log("other_pid"),
        Log("without_privilege"),
        Log("own_pid_without_privilege"),
        Log("bytes_after_the_text"),
        Log("forged_lines"),
        Log("broken_utf8"),
    ];

    /// <summary>The limit is not one for privileged callers.</summary>
    public static IReadOnlyList<Case> Limited { get; } =
    [
        new SpecialCase("log.past_the_limit", Call.LogEvent.Name, LogUntilLimited),
        Log("past_the_limit_bad_content", Errno.EINVAL),
        Log("past_the_limit_with_privilege"),
    ];

    private static CallCase Log(string what, int want = 0) => new($"log.{what}", want);

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
                last = Call.LogEvent.Issue(session.Kernel, argument);
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
