// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Running;

/// <summary>
/// What follows from a case's errno: a call that fails changes nothing and says nothing, and one that succeeds shows in
/// /proc/synos what it was given.
/// </summary>
internal static class ExpectationRule
{
    public static Expectation Apply(CallCase tested, Trial trial, Session session)
    {
        Call call = trial.Input.Call;
        bool succeeds = tested.Want == 0;
        bool registers = succeeds && call == Call.RegisterConsciousness;
        bool publishes = registers || (succeeds && call == Call.UpdateState);
        // Who is registered is part of what is shown as the state.
        bool endsDaemon = tested.Answer is { EndsDaemon: true };
        KeyList keys = new KeyList()
            .Add("served", succeeds ? 1 : 0)
            .Add("state", publishes || endsDaemon ? "new" : "same")
            .Add("daemon", registers ? "self" : endsDaemon ? "none" : session.DaemonWord(trial.Before.DaemonPid));

        if (call == Call.RegisterConsciousness || call == Call.UpdateState)
        {
            keys.Add("dmesg", registers ? 1 : 0);
            if (publishes)
            {
                AddState(keys, trial);
            }
        }
        else if (call == Call.QueryRecommendation)
        {
            keys.Add("answered", succeeds ? 1 : 0).Add("timed_out", tested.Want == Errno.ETIMEDOUT ? 1 : 0);
            tested.Answer?.AddExpected(keys, tested.Want, trial.Input.Script.Before.Length > 0);
        }
        else if (call == Call.LogEvent)
        {
            AddLog(keys, tested, trial);
        }
        return new Expectation(tested.Want, keys);
    }

    private static void AddState(KeyList keys, Trial trial)
    {
        var state = MemoryMarshal.Read<synos_consciousness_state>(trial.Input.Argument);
        // That the time is right is what stamped=yes says.
        keys.Add("stamped", "yes").AddText("consciousness", $"""
            Awareness Level: {state.awareness_level}
            Threat Level: {state.threat_level}
            Context: {Shown(state.current_context)}
            Last Update: {trial.After.LastUpdate} ns
            Learning State: 0x{state.learning_state:x}
            Daemon PID: {Environment.ProcessId}

            """);
    }

    private static void AddLog(KeyList keys, CallCase tested, Trial trial)
    {
        var logged = MemoryMarshal.Read<synos_ai_event>(trial.Input.Argument);
        bool accepted = tested.Want == 0 && !tested.Filtered;
        bool limited = tested.Want == Errno.EAGAIN;
        bool security = logged.event_type == synos_ai.SYNOS_EVENT_SECURITY;
        keys.Add("asked", 1)
            .Add("accepted", accepted ? 1 : 0)
            .Add("filtered", tested.Filtered ? 1 : 0)
            .Add("limited", limited ? 1 : 0)
            .Add("refused", accepted || limited || tested.Filtered ? 0 : 1)
            .Add("security", accepted && security ? 1 : 0);
        if (!accepted)
        {
            keys.Add("newest", "same");
            return;
        }
        string type = EventTypes.NameOf(logged.event_type);
        keys.AddText("newest", $"type={type} severity={logged.severity} description=\"{Shown(logged.description)}\"")
            .Add("pid", Session.ProcessWord(logged.pid == 0 ? Environment.ProcessId : logged.pid))
            .Add("stamped", "yes")
            .Add("seq", "next");
    }

    // As the kernel shows a text: all but printable ASCII, the backslash and the quote as \xNN.
    private static string Shown(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)0);
        var shown = new StringBuilder();
        foreach (byte value in end < 0 ? text : text[..end])
        {
            bool plain = value is >= (byte)' ' and <= (byte)'~' and not (byte)'\\' and not (byte)'"';
            _ = plain ? shown.Append((char)value) : shown.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}");
        }
        return shown.ToString();
    }
}
