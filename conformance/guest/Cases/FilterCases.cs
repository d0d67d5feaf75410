// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>
/// The administrator's filter and the rate limit. Each case has one sysctl set for the time of its call. What is filtered is no failure,
/// and is counted.
/// </summary>
internal static class FilterCases
{
    private const string MinSeverity = "min_severity";
    private const string EventMask = "event_mask";
    private const string RateLimit = "rate_limit";
    private const string UserRateLimit = "user_rate_limit";

    // More than the limit's default lets through in a second.
    private const int UnlimitedCalls = 200;
    private const int Threads = 4;
    private const int CallsPerThread = 60;

    public static IReadOnlyList<Case> All { get; } =
    [
        Log("below_min_severity", filtered: true),
        Log("at_min_severity"),
        Log("below_highest_severity", filtered: true),
        Log("at_highest_severity"),
        Log("syscall_masked", filtered: true),
        Log("security_masked", filtered: true),
        Log("network_masked", filtered: true),
        Log("filesystem_masked", filtered: true),
        Log("network_alone"),
        Log("all_masked", filtered: true),
        Log("filtered_without_privilege", filtered: true),
        Log("all_masked_bad_content", Errno.EINVAL),
        Log("all_masked_half_mapped", Errno.EFAULT),
        Special("no_limit", LogWithoutLimit),
        Special("limit_of_one", LogOverLimitOfOne),
        Special("limit_with_privilege", LogWithPrivilege),
        Special("filtered_over_limit", FilterOverLimit),
        Special("all_add_up", AddUp),
    ];

    private static byte[] Of(uint type, uint severity) => Events.Of(type, 0, "of some weight"u8, severity);

    private static CallCase Log(string what, int want = 0, bool filtered = false) => new($"filter.{what}", want) { Filtered = filtered };

    private static SpecialCase Special(string what, Func<Session, (Outcome, Expectation)> body) => new($"filter.{what}", Call.LogEvent.Name, body);

    // What an unprivileged caller gets: how often it was 0, and how often EAGAIN.
    private static (int Good, int Limited) LogUnprivileged(Session session) => Privilege.Without(() =>
    {
        byte[] argument = [.. Events.Good];
        int good = 0;
        int limited = 0;
        for (int i = 0; i < UnlimitedCalls; i++)
        {
            int result = Call.LogEvent.Issue(session.Kernel, argument);
            good += result == 0 ? 1 : 0;
            limited += result == -Errno.EAGAIN ? 1 : 0;
        }
        return (good, limited);
    });

    private static (Observation Before, Observation After) During(string setting, string value, Action action)
    {
        Observation? before = null;
        Observation? after = null;
        Setting.During(setting, value, () =>
        {
            before = Observation.Take();
            action();
            after = Observation.Take();
        });
        return (before!, after!);
    }

    // A limit of 0 is none.
    private static (Outcome, Expectation) LogWithoutLimit(Session session)
    {
        int good = 0;
        (Observation before, Observation after) = During(RateLimit, "0", () => Setting.During(UserRateLimit, "0", () => (good, _) = LogUnprivileged(session)));
        KeyList keys = new KeyList()
            .Add("good", good)
            .Add("accepted", after.Since(before, Counter.EventsAccepted))
            .Add("limited", after.Since(before, Counter.EventsLimited));
        return (new Outcome(0, "-", keys), new Expectation(0, new KeyList().Add("good", 200).Add("accepted", 200).Add("limited", 0)));
    }

    // What the callers are told and what is counted is the same. How many get through is the clock's business.
    private static (Outcome, Expectation) LogOverLimitOfOne(Session session)
    {
        int good = 0;
        int limited = 0;
        (Observation before, Observation after) = During(RateLimit, "1", () => (good, limited) = LogUnprivileged(session));
        KeyList keys = new KeyList()
            .Add("some_limited", limited > 0 ? "yes" : "no")
            .Add("all", good + limited)
            .Add("accepted", after.Since(before, Counter.EventsAccepted) == good ? "same" : "other")
            .Add("limited", after.Since(before, Counter.EventsLimited) == limited ? "same" : "other")
            .Add("asked", after.Since(before, Counter.EventsAsked));
        KeyList due = new KeyList().Add("some_limited", "yes").Add("all", 200).Add("accepted", "same").Add("limited", "same").Add("asked", 200);
        return (new Outcome(0, "-", keys), new Expectation(0, due));
    }

    // Who may do all may also log at any rate, and uses nothing of the limit up.
    private static (Outcome, Expectation) LogWithPrivilege(Session session)
    {
        byte[] argument = [.. Events.Good];
        int result = 0;
        (Observation before, Observation after) = During(RateLimit, "1", () =>
        {
            for (int i = 0; i < UnlimitedCalls && result == 0; i++)
            {
                result = Call.LogEvent.Issue(session.Kernel, argument);
            }
        });
        KeyList keys = new KeyList()
            .Add("accepted", after.Since(before, Counter.EventsAccepted))
            .Add("limited", after.Since(before, Counter.EventsLimited));
        return (new Outcome(result, "-", keys), new Expectation(0, new KeyList().Add("accepted", 200).Add("limited", 0)));
    }

    // The filter comes first: what it drops is not counted as limited.
    private static (Outcome, Expectation) FilterOverLimit(Session session)
    {
        int good = 0;
        (Observation before, Observation after) = During(MinSeverity, "10", () => (good, _) = LogUnprivileged(session));
        KeyList keys = new KeyList()
            .Add("good", good)
            .Add("filtered", after.Since(before, Counter.EventsFiltered))
            .Add("limited", after.Since(before, Counter.EventsLimited));
        return (new Outcome(0, "-", keys), new Expectation(0, new KeyList().Add("good", 200).Add("filtered", 200).Add("limited", 0)));
    }

    // All sorts at once, from several threads: every one is counted, once.
    private static (Outcome, Expectation) AddUp(Session session)
    {
        var told = new Tally[Threads];
        (Observation before, Observation after) = During(MinSeverity, "5", () =>
        {
            Thread[] workers = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() => told[number] = number % 2 == 0
                ? Work(session)
                : Privilege.Without(() => Work(session))))];
            Array.ForEach(workers, worker => worker.Start());
            Array.ForEach(workers, worker => worker.Join());
        });
        long accepted = after.Since(before, Counter.EventsAccepted);
        long limited = after.Since(before, Counter.EventsLimited);
        bool asTold = accepted == told.Sum(one => one.Accepted) && limited == told.Sum(one => one.Limited)
            && told.Sum(one => one.Filtered) == 80 && told.Sum(one => one.Refused) == 80;
        KeyList keys = new KeyList()
            .Add("asked", after.Since(before, Counter.EventsAsked))
            .Add("filtered", after.Since(before, Counter.EventsFiltered))
            .Add("refused", after.Since(before, Counter.EventsRefused))
            .Add("accepted_and_limited", accepted + limited)
            .Add("as_told", asTold ? "yes" : "no");
        KeyList due = new KeyList()
            .Add("asked", 240).Add("filtered", 80).Add("refused", 80).Add("accepted_and_limited", 80).Add("as_told", "yes");
        return (new Outcome(0, "-", keys), new Expectation(0, due));
    }

    // Of three calls one is filtered, one is refused, and one is as it may be.
    private static Tally Work(Session session)
    {
        byte[] filtered = Of(synos_ai.SYNOS_EVENT_NETWORK, 1);
        byte[] refused = [.. Events.Bad];
        byte[] wanted = Of(synos_ai.SYNOS_EVENT_NETWORK, 9);
        var tally = new Tally();
        for (int i = 0; i < CallsPerThread / 3; i++)
        {
            tally.Filtered += Call.LogEvent.Issue(session.Kernel, filtered) == 0 ? 1 : 0;
            tally.Refused += Call.LogEvent.Issue(session.Kernel, refused) == -Errno.EINVAL ? 1 : 0;
            int result = Call.LogEvent.Issue(session.Kernel, wanted);
            tally.Accepted += result == 0 ? 1 : 0;
            tally.Limited += result == -Errno.EAGAIN ? 1 : 0;
        }
        return tally;
    }

    private struct Tally
    {
        public int Accepted;
        public int Filtered;
        public int Limited;
        public int Refused;
    }
}
