// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Memory;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop;
using Errno = SynOS.Conformance.Guest.Native.Errno;

namespace SynOS.Conformance.Guest.Running;

/// <summary>A case that is one call. Without an argument it is memory full of <see cref="ArgumentPages.Fill"/>.</summary>
internal sealed unsafe record CallCase(string Name, Call Call, int Want = 0) : Case(Name, Call.Name)
{
    // A run before this one may have used up what an unprivileged caller has.
    private const long LimitRecoveryMilliseconds = 8000;
    private const int LimitPauseMilliseconds = 100;

    public byte[] Argument { get; init; } = Filled(Call.ArgumentSize);

    public Place Place { get; init; }

    public bool Unprivileged { get; init; }

    public bool InThread { get; init; }

    /// <summary>A sysctl that has another value for the time of the call.</summary>
    public (string Name, string Value)? Setting { get; init; }

    /// <summary>The event is dropped because of it.</summary>
    public bool Filtered { get; init; }

    /// <summary>What the helper daemon does meanwhile, if it is part of the case.</summary>
    public DaemonScript? Script { get; init; }

    public override (Outcome Outcome, Expectation Expectation) Run(Session session)
    {
        long giveUp = Environment.TickCount64 + LimitRecoveryMilliseconds;
        Trial trial = Trial.Of(this, session);
        while (trial.Result == -Errno.EAGAIN && Unprivileged && Want == 0 && Environment.TickCount64 < giveUp)
        {
            Thread.Sleep(LimitPauseMilliseconds);
            trial = Trial.Of(this, session);
        }
        return (trial.ToOutcome(this, session), ExpectationRule.Apply(this, trial, session));
    }

    /// <summary>Issues the call as the case says and returns its result.</summary>
    public int Issue(SynosKernel kernel, PlacedArgument placed)
    {
        if (!InThread)
        {
            return IssueHere(kernel, placed);
        }
        int result = 0;
        var thread = new Thread(() => result = IssueHere(kernel, placed));
        thread.Start();
        thread.Join();
        return result;
    }

    private static byte[] Filled(int size)
    {
        byte[] memory = new byte[size];
        memory.AsSpan().Fill(ArgumentPages.Fill);
        return memory;
    }

    private int IssueHere(SynosKernel kernel, PlacedArgument placed) => Unprivileged
        ? Privilege.Without(() => Call.Issue(kernel, placed.Address))
        : Call.Issue(kernel, placed.Address);
}
