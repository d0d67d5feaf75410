// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Each call from four threads at once: every one is served, none half. This process is registered.</summary>
internal static class ThreadCases
{
    private const int Threads = 4;
    private const int CallsPerThread = 50;
    private const int Calls = Threads * CallsPerThread;

    public static IReadOnlyList<Case> All { get; } =
    [
        Threaded("register", Call.RegisterConsciousness, StateOf),
        Threaded("update", Call.UpdateState, StateOf),
        Threaded("query", Call.QueryRecommendation, _ => QueryCases.Of("who am I?"u8), Errno.ENOTCONN),
        Threaded("log", Call.LogEvent, EventOf),
        Threaded("telemetry", Call.GetTelemetry, _ => new byte[Call.GetTelemetry.ArgumentSize]),
    ];

    private static SpecialCase Threaded(string what, Call call, Func<int, byte[]> argumentOf, int want = 0) =>
        new($"threads.{what}", call.Name, session => Run(session, call, argumentOf, want));

    // The argument of each thread differs from the others' in every field.
    private static byte[] StateOf(int number) =>
        States.Of((ulong)number, (ulong)number, (ulong)number, Letters(number, synos_ai.SYNOS_CONTEXT_LEN - 1));

    private static byte[] EventOf(int number) => Events.Of(
        synos_ai.SYNOS_EVENT_SECURITY, 0, Letters(number, synos_ai.SYNOS_DESCRIPTION_LEN - 1), (uint)number);

    private static byte[] Letters(int number, int length)
    {
        byte[] letters = new byte[length];
        letters.AsSpan().Fill((byte)('a' + number));
        return letters;
    }

    private static (Outcome Outcome, Expectation Expectation) Run(
        Session session, Call call, Func<int, byte[]> argumentOf, int want)
    {
        Observation before = Observation.Take();
        int unexpected = CallFromAll(session, call, argumentOf, want, out Observation during);
        Observation after = Observation.Take();

        // Before the first thread's first call the old state is still there.
        bool torn = IsTorn(after) || (during.Consciousness != before.Consciousness && IsTorn(during));
        bool publishes = call == Call.RegisterConsciousness || call == Call.UpdateState;
        int events = call == Call.LogEvent ? Calls : 0;
        KeyList seen = Keys(
            unexpected,
            after.Since(before, Counter.CallsServed),
            after.Since(before, Counter.EventsAccepted),
            after.Since(before, Counter.SecurityEvents),
            (long)(after.NewestSequence - before.NewestSequence));
        KeyList due = Keys(0, want == 0 ? Calls : 0, events, events, events);
        if (publishes)
        {
            seen.Add("state", torn ? "torn" : "whole");
            due.Add("state", "whole");
        }
        return (new Outcome(unexpected == 0 ? -want : -Errno.EIO, "-", seen), new Expectation(want, due));
    }

    private static KeyList Keys(int unexpected, long served, long accepted, long security, long events) =>
        new KeyList()
            .Add("calls", Calls)
            .Add("unexpected", unexpected)
            .Add("served", served)
            .Add("accepted", accepted)
            .Add("security", security)
            .Add("seq", events);

    // Returns how many calls did not end with the errno wanted.
    private static int CallFromAll(
        Session session, Call call, Func<int, byte[]> argumentOf, int want, out Observation during)
    {
        using var start = new Barrier(Threads + 1);
        int unexpected = 0;
        Thread[] workers = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            byte[] argument = argumentOf(number);
            start.SignalAndWait();
            for (int i = 0; i < CallsPerThread; i++)
            {
                if (call.Issue(session.Kernel, argument) != -want)
                {
                    Interlocked.Increment(ref unexpected);
                }
            }
        }))];
        Array.ForEach(workers, worker => worker.Start());
        start.SignalAndWait();
        during = Observation.Take();
        Array.ForEach(workers, worker => worker.Join());
        return unexpected;
    }

    // All fields of the state shown must be from the same thread.
    private static bool IsTorn(Observation shown)
    {
        string first = KeyedText.Value(shown.Consciousness, "Awareness Level");
        int number = int.Parse(first, CultureInfo.InvariantCulture);
        return shown.Consciousness != $"""
            Awareness Level: {number}
            Threat Level: {number}
            Context: {new string((char)('a' + number), synos_ai.SYNOS_CONTEXT_LEN - 1)}
            Last Update: {shown.LastUpdate} ns
            Learning State: 0x{number:x}
            Daemon PID: {Environment.ProcessId}

            """;
    }
}
