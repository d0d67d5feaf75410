// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>A registration ends with its process, whatever its threads are doing.</summary>
internal static class EndCases
{
    private const int Rounds = 5;

    // So many calls are made before the process is killed amid the next.
    private const int CallsBefore = 100;

    public static IReadOnlyList<Case> All { get; } = [new SpecialCase("ends.killed_amid_calls", "kill:daemon", KillAmidCalls)];

    // Threads register, update, log and read while the process is killed, and a query is in flight. The next process can register at once.
    private static (Outcome, Expectation) KillAmidCalls(Session session)
    {
        int registered = 0;
        int ended = 0;
        int reset = 0;
        for (int round = 0; round < Rounds; round++)
        {
            // Ends the run if it cannot register.
            session.StartDaemon();
            registered++;
            session.AttachDaemon();
            session.Daemon.Tell("receive 1\nstorm\n");
            Asker asker = Asker.Start(session.Kernel, QueryCases.Of("will you live?"u8));
            session.Daemon.HearAll("\n\n");
            AwaitCalls();
            session.KillDaemon();
            ended += Observation.Take().DaemonPid == 0 ? 1 : 0;
            asker.Join();
            reset += asker.Result == -Errno.ECONNRESET ? 1 : 0;
            session.EndDaemon();
        }
        return (new Outcome(0, "-", Keys(registered, ended, reset)), new Expectation(0, Keys(Rounds, Rounds, Rounds)));
    }

    private static void AwaitCalls()
    {
        Observation start = Observation.Take();
        while (Observation.Take().Since(start, Counter.CallsServed) < CallsBefore)
        {
            // Reading /proc is pause enough.
        }
    }

    private static KeyList Keys(int registered, int ended, int reset) =>
        new KeyList().Add("registered", registered).Add("ended", ended).Add("reset", reset);
}
