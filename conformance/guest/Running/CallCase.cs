// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Given;
using SynOS.Conformance.Guest.Transcript;
using Errno = SynOS.Conformance.Guest.Native.Errno;

namespace SynOS.Conformance.Guest.Running;

/// <summary>A case that is one call, and what is expected of it. What is given to it is in <see cref="InputTable"/>.</summary>
internal sealed record CallCase(string Name, int Want = 0) : Case(Name)
{
    // A run before this one may have used up what an unprivileged caller has.
    private const long LimitRecoveryMilliseconds = 8000;
    private const int LimitPauseMilliseconds = 100;

    /// <summary>The event is dropped.</summary>
    public bool Filtered { get; init; }

    /// <summary>What the helper daemon says, if it is told something.</summary>
    public DaemonAnswer? Answer { get; init; }

    public override string LabelIn(Session session) => session.Inputs[Name].Call.Name;

    public override (Outcome Outcome, Expectation Expectation) Run(Session session)
    {
        long giveUp = Environment.TickCount64 + LimitRecoveryMilliseconds;
        Input input = session.Inputs[Name];
        Trial trial = Trial.Of(input, this, session);
        while (trial.Result == -Errno.EAGAIN && input.Unprivileged && Want == 0 && Environment.TickCount64 < giveUp)
        {
            Thread.Sleep(LimitPauseMilliseconds);
            trial = Trial.Of(input, this, session);
        }
        return (trial.ToOutcome(this, session), ExpectationRule.Apply(this, trial, session));
    }
}
