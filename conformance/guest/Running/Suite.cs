// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Cases;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Transcript;

namespace SynOS.Conformance.Guest.Running;

/// <summary>All cases in their order: who is registered decides what many of them see.</summary>
internal sealed class Suite(Session session, KtapWriter writer, Watchdog watchdog)
{
    /// <summary>The case whose errno <c>--wrong-errno</c> falsifies.</summary>
    private const string FalsifiedCase = "register.unmapped";

    private static readonly (IReadOnlyList<Case> Cases, Action<Session>? Then)[] Steps =
    [
        (RegisterCases.Refused, null),
        (UpdateCases.Refused, session => session.StartDaemon()),
        (RegisterCases.BesideDaemon, null),
        (UpdateCases.BesideDaemon, null),
        (QueryCases.BesideDaemon, null),
        (ProcCases.BesideDaemon, session => session.KillDaemon()),
        (ProcCases.DaemonKilled, null),
        (UpdateCases.DaemonKilled, session => session.EndDaemon()),
        (UpdateCases.DaemonReaped, session => session.StartDaemon()),
        (UpdateCases.BesideNewDaemon, session => session.EndDaemon()),
        (UpdateCases.DaemonExited, null),
        (NetlinkCases.Unregistered, session => session.StartDaemon()),
        ([], session => session.AttachDaemon()),
        (NetlinkCases.BesideDaemon, null),
        (AttachedQueryCases.All, null),
        (ManyQueryCases.All, null),
        (AttachedQueryCases.DaemonDetached, session => session.AttachDaemon()),
        (AttachedQueryCases.DaemonClosed, session => session.AttachDaemon()),
        (AttachedQueryCases.DaemonQuit, session => session.EndDaemon()),
        ([], session => session.StartDaemon()),
        ([], session => session.AttachDaemon()),
        (AttachedQueryCases.DaemonDied, session => session.EndDaemon()),
        ([], session => session.StartDaemon()),
        (NetlinkGroupCases.End, session => session.EndDaemon()),
        (EndCases.All, null),
        (RegisterCases.Accepted, null),
        (UpdateCases.Accepted, null),
        (QueryCases.Unanswered, null),
        (LogCases.Refused, null),
        (LogCases.Accepted, null),
        (TelemetryCases.All, null),
        (ProcCases.All, null),
        (ThreadCases.All, null),
        (NetlinkCases.Registered, null),
        (NetlinkReplyCases.All, null),
        (NetlinkGroupCases.All, null),
        (NetlinkGetCases.All, null),
        (FilterCases.All, null),
        (SettingCases.All, null),
        (RingOpenCases.All, null),
        (RingReadCases.All, null),
        (RingVectorCases.All, null),
        (RingMapCases.All, null),
        (RingOverrunCases.All, null),
        (LogCases.Limited, null),
    ];

    public static IEnumerable<Case> Cases => Steps.SelectMany(step => step.Cases);

    public static int Count => Cases.Count();

    public void Run(bool wrongErrno)
    {
        foreach ((IReadOnlyList<Case> cases, Action<Session>? then) in Steps)
        {
            foreach (Case tested in cases)
            {
                watchdog.Run($"case {tested.Name}", () => RunOne(tested, wrongErrno && tested.Name == FalsifiedCase));
            }
            if (then is not null)
            {
                watchdog.Run("the helper daemon", () => then(session));
            }
        }
    }

    private void RunOne(Case tested, bool wrongErrno)
    {
        (Outcome outcome, Expectation expectation) = tested.Run(session);
        if (wrongErrno)
        {
            outcome = outcome with { Result = -Errno.ENOSYS };
        }
        writer.Case(tested.Name, tested.LabelIn(session), outcome, expectation);
    }
}
