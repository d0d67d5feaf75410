// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Given;
using SynOS.Conformance.Guest.Memory;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Transcript;

namespace SynOS.Conformance.Guest.Running;

/// <summary>One call that was made, and what was seen before and after it.</summary>
internal sealed unsafe record Trial(
    Input Input, int Result, byte[] Memory, Observation Before, Observation After, int KernelLogLines, Heard? Heard)
{
    private Call Call => Input.Call;

    public static Trial Of(Input input, CallCase tested, Session session)
    {
        if (input.Setting.Length == 0)
        {
            return TakePlace(input, tested, session);
        }
        Trial? trial = null;
        Setting.During(input.Setting, input.Value, () => trial = TakePlace(input, tested, session));
        return trial!;
    }

    private static Trial TakePlace(Input input, CallCase tested, Session session)
    {
        PlacedArgument placed = session.Pages.Put(input.Argument, input.Place);
        Observation before = Observation.Take();
        _ = session.KernelLog.CountNewLines();
        Heard? heard = null;
        if (!input.Script.IsEmpty)
        {
            input.Script.Begin(session.Daemon);
        }
        int result = input.InThread ? IssueInThread(input, session, placed) : Issue(input, session, placed);
        if (!input.Script.IsEmpty)
        {
            heard = input.Script.End(session.Daemon);
        }
        if (tested.Answer is { EndsDaemon: true })
        {
            session.Daemon.AwaitEnd();
        }
        int lines = session.KernelLog.CountNewLines();
        return new Trial(input, result, placed.Readable.ToArray(), before, Observation.Take(), lines, heard);
    }

    private static int IssueInThread(Input input, Session session, PlacedArgument placed)
    {
        int result = 0;
        var thread = new Thread(() => result = Issue(input, session, placed));
        thread.Start();
        thread.Join();
        return result;
    }

    private static int Issue(Input input, Session session, PlacedArgument placed) => input.Unprivileged
        ? Privilege.Without(() => input.Call.Issue(session.Kernel, placed.Address))
        : input.Call.Issue(session.Kernel, placed.Address);

    public Outcome ToOutcome(CallCase tested, Session session)
    {
        bool isNew = Before.Consciousness != After.Consciousness;
        KeyList keys = new KeyList()
            .Add("served", Since(Counter.CallsServed))
            .Add("state", isNew ? "new" : "same")
            .Add("daemon", session.DaemonWord(After.DaemonPid));

        if (Call == Call.RegisterConsciousness || Call == Call.UpdateState)
        {
            AddState(keys, isNew);
        }
        else if (Call == Call.QueryRecommendation)
        {
            keys.Add("answered", Since(Counter.QueriesAnswered)).Add("timed_out", Since(Counter.QueriesTimedOut));
            if (tested.Answer is not null)
            {
                Heard?.AddKeys(keys, Result, Memory, Input.Argument);
            }
        }
        else if (Call == Call.LogEvent)
        {
            AddCounters(keys);
            AddNewestEvent(keys);
        }
        return new Outcome(Result, HexDump.Of(Memory), keys);
    }

    private void AddState(KeyList keys, bool isNew)
    {
        keys.Add("dmesg", KernelLogLines);
        if (isNew)
        {
            keys.Add("stamped", Stamped(After.LastUpdate)).AddText("consciousness", After.Consciousness);
        }
    }

    private void AddCounters(KeyList keys) => keys
        .Add("asked", Since(Counter.EventsAsked))
        .Add("accepted", Since(Counter.EventsAccepted))
        .Add("filtered", Since(Counter.EventsFiltered))
        .Add("limited", Since(Counter.EventsLimited))
        .Add("refused", Since(Counter.EventsRefused))
        .Add("security", Since(Counter.SecurityEvents));

    private void AddNewestEvent(KeyList keys)
    {
        if (After.NewestSequence == Before.NewestSequence)
        {
            keys.Add("newest", "same");
            return;
        }
        ShownEvent newest = ShownEvent.ReadNewest();
        keys.AddText("newest", newest.Text)
            .Add("pid", Session.ProcessWord(newest.Pid))
            .Add("stamped", Stamped(newest.Time))
            .Add("seq", newest.Sequence == Before.NewestSequence + 1 ? "next" : "jump");
    }

    private long Since(Counter counter) => After.Since(Before, counter);

    private string Stamped(ulong time) => time >= Before.Clock && time <= After.Clock ? "yes" : "no";
}
