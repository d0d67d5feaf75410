// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using SynOS.Conformance.Guest.Memory;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Running;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Given;

/// <summary>Makes of a line what is given to its case; <paramref name="self"/> is what <c>pid=self</c> means.</summary>
internal sealed class InputReader(GivenFile file, int self)
{
    // An argument may be like another one, and so on; this is no loop.
    private const int Deepest = 4;

    public Input Read(GivenLine line)
    {
        using IEnumerator<GivenPair> pairs = line.Pairs().GetEnumerator();
        _ = pairs.MoveNext();
        string name = pairs.Current.Value;
        if (!pairs.MoveNext() || pairs.Current.Key != "call")
        {
            throw line.Wrong("expected call= behind the name");
        }
        var input = new Input(line, name, Call.Named(pairs.Current.Value) ?? throw pairs.Current.Wrong());
        while (pairs.MoveNext())
        {
            Apply(pairs.Current, input, 0);
        }
        return input;
    }

    private void Apply(GivenPair pair, Input input, int depth)
    {
        if (pair.Key != "argument")
        {
            if (!SetKey(pair, input))
            {
                SetMember(pair, input);
            }
            return;
        }
        GivenLine? other = depth == Deepest ? null : file.FindArgument(pair.Value);
        foreach (GivenPair part in (other ?? throw pair.Line.Wrong($"there is no argument '{pair.Value}'")).Pairs().Skip(1))
        {
            Apply(part, input, depth + 1);
        }
    }

    private static bool SetKey(GivenPair pair, Input input)
    {
        switch (pair.Key)
        {
            case "place":
                input.Place = pair.OneOf(Places.Words);
                return true;
            case "privileged":
                input.Unprivileged = !pair.YesOrNo();
                return true;
            case "in_thread":
                input.InThread = pair.YesOrNo();
                return true;
            case "setting":
                input.Setting = pair.Value;
                return true;
            case "value":
                input.Value = pair.Value;
                return true;
            case "before":
                input.Script.Before = pair.Value;
                return true;
            case "after":
                input.Script.After = pair.Value;
                return true;
            case "signals":
                input.Script.Ignore = pair.OneOf(("ignore", true), ("restart", false));
                input.Script.Restart = !input.Script.Ignore;
                return true;
            default:
                return false;
        }
    }

    private void SetMember(GivenPair pair, Input input)
    {
        if (!input.HasMembers)
        {
            input.Argument.AsSpan().Clear();
            input.HasMembers = true;
        }
        bool known = false;
        if (input.Call == Call.RegisterConsciousness || input.Call == Call.UpdateState)
        {
            known = Set(pair, ref MemoryMarshal.AsRef<synos_consciousness_state>(input.Argument.AsSpan()));
        }
        else if (input.Call == Call.QueryRecommendation)
        {
            known = Set(pair, ref MemoryMarshal.AsRef<synos_recommendation>(input.Argument.AsSpan()));
        }
        else if (input.Call == Call.LogEvent)
        {
            known = Set(pair, ref MemoryMarshal.AsRef<synos_ai_event>(input.Argument.AsSpan()));
        }
        if (!known)
        {
            throw pair.Line.Wrong($"'{pair.Key}' is neither a member of {input.Call.Name}'s argument nor a key");
        }
    }

    private static bool Set(GivenPair pair, ref synos_consciousness_state state)
    {
        switch (pair.Key)
        {
            case nameof(state.awareness_level):
                state.awareness_level = pair.Number<ulong>();
                return true;
            case nameof(state.threat_level):
                state.threat_level = pair.Number<ulong>();
                return true;
            case nameof(state.learning_state):
                state.learning_state = pair.Number<ulong>();
                return true;
            case nameof(state.current_context):
                pair.CopyTo(state.current_context);
                return true;
            case nameof(state.last_update):
                state.last_update = pair.Number<ulong>();
                return true;
            default:
                return false;
        }
    }

    private static bool Set(GivenPair pair, ref synos_recommendation recommendation)
    {
        switch (pair.Key)
        {
            case nameof(recommendation.query):
                pair.CopyTo(recommendation.query);
                return true;
            case nameof(recommendation.response):
                pair.CopyTo(recommendation.response);
                return true;
            case nameof(recommendation.confidence):
                recommendation.confidence = pair.Number<uint>();
                return true;
            default:
                return false;
        }
    }

    private bool Set(GivenPair pair, ref synos_ai_event logged)
    {
        switch (pair.Key)
        {
            case nameof(logged.event_type):
                logged.event_type = EventTypes.Find(pair.Value) ?? pair.Number<uint>();
                return true;
            case nameof(logged.pid):
                logged.pid = pair.Value == "self" ? self : pair.Number<int>();
                return true;
            case nameof(logged.timestamp):
                logged.timestamp = pair.Number<ulong>();
                return true;
            case nameof(logged.description):
                pair.CopyTo(logged.description);
                return true;
            case nameof(logged.severity):
                logged.severity = pair.Number<uint>();
                return true;
            case nameof(logged.reserved):
                logged.reserved = pair.Number<uint>();
                return true;
            default:
                return false;
        }
    }
}
