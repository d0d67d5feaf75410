// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Several askers at once, and askers that something happens to meanwhile.</summary>
internal static unsafe class ManyQueryCases
{
    // As many as the kernel lets wait at once.
    private const int InFlightMax = 64;

    public static IReadOnlyList<Case> All { get; } =
    [
        Many("eight_at_once", AskEight),
        Many("one_too_many", AskTooMany),
        Many("eight_reset", ResetEight),
        Many("unmapped_meanwhile", session => LoseMemory(session, unmap: true)),
        Many("protected_meanwhile", session => LoseMemory(session, unmap: false)),
        Many("killed_meanwhile", KillAsker),
        Many("stopped_meanwhile", StopAsker),
        Many("stopped_too_long", StopAskerTooLong),
    ];

    private static SpecialCase Many(string what, Func<Session, (Outcome, Expectation)> body) => new($"query.{what}", Call.QueryRecommendation.Name, body);

    // Query n is "query n". When this returns, the daemon has received all.
    private static Asker[] StartMany(Session session, int count)
    {
        session.Daemon.Tell(string.Create(CultureInfo.InvariantCulture, $"receive {count}\n"));
        Asker[] askers = [.. Enumerable.Range(0, count).Select(i =>
            Asker.Start(session.Kernel, QueryCases.Of(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"query {i}")))))];
        session.Daemon.Hear();
        return askers;
    }

    // Waits for them; how many ended with the result, and their own answer with 0.
    private static int JoinMany(Asker[] askers, int result)
    {
        int good = 0;
        for (int i = 0; i < askers.Length; i++)
        {
            askers[i].Join();
            string own = result == 0 ? string.Create(CultureInfo.InvariantCulture, $"answer to query {i}") : "not an answer";
            good += askers[i].Result == result && askers[i].Response == own ? 1 : 0;
        }
        return good;
    }

    // The newest query is answered first.
    private static (Outcome, Expectation) AskEight(Session session)
    {
        Observation before = Observation.Take();
        Asker[] askers = StartMany(session, 8);
        session.Daemon.Tell("release\n");
        KeyList keys = new KeyList().AddText("said", session.Daemon.Hear()).Add("own_answer", JoinMany(askers, 0));
        keys.Add("answered", Observation.Take().Since(before, Counter.QueriesAnswered));
        return (
            new Outcome(0, "-", keys),
            new Expectation(0, new KeyList().AddText("said", "8").Add("own_answer", 8).Add("answered", 8)));
    }

    // One more than the kernel lets wait; those that wait are not harmed.
    private static (Outcome, Expectation) AskTooMany(Session session)
    {
        byte[] asked = QueryCases.Of("one too many"u8);
        Observation before = Observation.Take();
        Asker[] askers = StartMany(session, InFlightMax);
        int result = Call.QueryRecommendation.Issue(session.Kernel, asked);
        session.Daemon.Tell("pending\nrelease\n");
        KeyList keys = new KeyList()
            .AddText("pending", session.Daemon.Hear())
            .AddText("said", session.Daemon.Hear())
            .Add("own_answer", JoinMany(askers, 0));
        keys.Add("answered", Observation.Take().Since(before, Counter.QueriesAnswered));
        KeyList due = new KeyList().AddText("pending", "none").AddText("said", "64").Add("own_answer", 64).Add("answered", 64);
        return (new Outcome(result, HexDump.Of(asked), keys), new Expectation(Errno.EAGAIN, due));
    }

    private static (Outcome, Expectation) ResetEight(Session session)
    {
        Asker[] askers = StartMany(session, 8);
        session.Daemon.Tell("detach\nattach\nrelease\n");
        KeyList keys = new KeyList()
            .AddText("detach", session.Daemon.Hear())
            .AddText("attach", session.Daemon.Hear())
            .AddText("said", session.Daemon.Hear())
            .Add("reset", JoinMany(askers, -Errno.ECONNRESET));
        KeyList due = new KeyList().AddText("detach", "0").AddText("attach", "0").AddText("said", "0").Add("reset", 8);
        return (new Outcome(0, "-", keys), new Expectation(0, due));
    }

    // The memory of the answer is taken away while the query is in flight: the daemon has answered, and the caller learns that it
    // cannot have it.
    private static (Outcome, Expectation) LoseMemory(Session session, bool unmap)
    {
        byte[] asked = QueryCases.Of("where to?"u8);
        nuint size = (nuint)asked.Length;
        byte* memory = (byte*)Libc.mmap(null, size, Libc.ProtRead | Libc.ProtWrite, Libc.MapPrivateAnonymous, -1, 0);
        BailOutException.ThrowIf((nint)memory == -1, "mmap");
        asked.CopyTo(new Span<byte>(memory, asked.Length));
        Observation before = Observation.Take();
        session.Daemon.Tell("receive 1\n");
        Asker asker = Asker.Start(session.Kernel, memory);
        session.Daemon.Hear();
        int failed = unmap ? Libc.munmap(memory, size) : Libc.mprotect(memory, size, Libc.ProtRead);
        session.Daemon.Tell("answer 9 here\n");
        KeyList keys = new KeyList().Add("taken", failed == 0 ? "yes" : "no").AddText("said", session.Daemon.Hear());
        asker.Join();
        Observation after = Observation.Take();
        string left = "-";
        if (!unmap)
        {
            left = HexDump.Of(new ReadOnlySpan<byte>(memory, asked.Length));
            _ = Libc.munmap(memory, size);
        }
        keys.Add("served", after.Since(before, Counter.CallsServed)).Add("answered", after.Since(before, Counter.QueriesAnswered));
        KeyList due = new KeyList().Add("taken", "yes").AddText("said", "0").Add("served", 0).Add("answered", 1);
        return (new Outcome(asker.Result, left, keys), new Expectation(Errno.EFAULT, due));
    }

    // A process that asks is killed: nobody waits for the answer any more.
    private static (Outcome, Expectation) KillAsker(Session session)
    {
        Observation before = Observation.Take();
        session.Daemon.Tell("receive 1\n");
        int other = OtherProcess.Start(OtherProcess.Ask, input: 0, output: 2);
        int? asker = Heard.AskerOf(session.Daemon.Hear());
        _ = Libc.kill(other, Libc.SignalKill);
        KeyList keys = new KeyList()
            .Add("asker", asker == other ? "other" : "unknown")
            .Add("signal", -OtherProcess.Wait(other));
        session.Daemon.Tell("answer 1 to the dead\n");
        keys.AddText("said", session.Daemon.Hear());
        Observation after = Observation.Take();
        keys.Add("answered", after.Since(before, Counter.QueriesAnswered)).Add("timed_out", after.Since(before, Counter.QueriesTimedOut));
        KeyList due = new KeyList()
            .Add("asker", "other")
            .Add("signal", 9)
            .AddText("said", "ENOENT no query of this id is waited for")
            .Add("answered", 0)
            .Add("timed_out", 0);
        return (new Outcome(0, "-", keys), new Expectation(0, due));
    }

    // Its query goes on meanwhile, and it finds the answer when it goes on itself.
    private static (Outcome, Expectation) StopAsker(Session session)
    {
        Observation before = Observation.Take();
        (int other, KeyList keys) = StartStopped(session);
        session.Daemon.Tell("answer 2 meanwhile\n");
        keys.AddText("said", session.Daemon.Hear());
        int result = Continue(session, other, keys, before);
        KeyList due = new KeyList()
            .Add("stopped", "yes").AddText("said", "0").AddText("asked_anew", "none").Add("answered", 1).Add("timed_out", 0);
        return (new Outcome(result, "-", keys), new Expectation(0, due));
    }

    // Nor does it get more time by that.
    private static (Outcome, Expectation) StopAskerTooLong(Session session)
    {
        Observation before = Observation.Take();
        (int Other, KeyList Keys) stopped = (0, new KeyList());
        Setting.During("query_timeout_ms", "300", () => stopped = StartStopped(session));
        Thread.Sleep(400);
        session.Daemon.Tell("answer 2 too late\n");
        stopped.Keys.AddText("said", session.Daemon.Hear());
        int result = Continue(session, stopped.Other, stopped.Keys, before);
        KeyList due = new KeyList()
            .Add("stopped", "yes").AddText("said", "ENOENT no query of this id is waited for")
            .AddText("asked_anew", "none").Add("answered", 0).Add("timed_out", 1);
        return (new Outcome(result, "-", stopped.Keys), new Expectation(Errno.ETIMEDOUT, due));
    }

    // Starts a process that asks, and stops it once the daemon has its query.
    private static (int Other, KeyList Keys) StartStopped(Session session)
    {
        session.Daemon.Tell("receive 1\n");
        int other = OtherProcess.Start(OtherProcess.Ask, input: 0, output: 2);
        _ = session.Daemon.Hear();
        return (other, new KeyList().Add("stopped", OtherProcess.Stop(other) ? "yes" : "no"));
    }

    private static int Continue(Session session, int other, KeyList keys, Observation before)
    {
        _ = Libc.kill(other, Libc.SignalContinue);
        int result = -OtherProcess.Wait(other);
        session.Daemon.Tell("pending\n");
        keys.AddText("asked_anew", session.Daemon.Hear());
        Observation after = Observation.Take();
        keys.Add("answered", after.Since(before, Counter.QueriesAnswered)).Add("timed_out", after.Since(before, Counter.QueriesTimedOut));
        return result;
    }
}
