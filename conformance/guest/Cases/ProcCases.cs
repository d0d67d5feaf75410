// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop;
using SynOS.Interop.Uapi;
using Errno = SynOS.Conformance.Guest.Native.Errno;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Cases of the files under /proc/synos.</summary>
internal static class ProcCases
{
    private const string StateFile = "read:/proc/synos/consciousness";

    private static readonly string[] Files = ["consciousness", "events", "telemetry", "version"];

    private static readonly (string Key, string Unit)[] TelemetryLines =
    [
        ("Syscall Count", ""), ("Security Events", ""), ("CPU Time", " ns"), ("Memory Used", " bytes"),
        ("Events Asked", ""), ("Events Accepted", ""), ("Events Filtered", ""), ("Events Rate Limited", ""),
        ("Events Refused", ""), ("Events Overwritten", ""),
        ("Queries Asked", ""), ("Queries Answered", ""), ("Queries Timed Out", ""), ("Events User Limited", ""),
        ("Queries Interrupted", ""), ("Queries Reset", ""), ("Queries Unattached", ""), ("Queries Limited", ""),
        ("Queries User Limited", ""), ("Queries Congested", ""), ("Queries Cancelled", ""),
    ];

    /// <summary>The state of another process that is registered.</summary>
    public static IReadOnlyList<Case> BesideDaemon { get; } =
        [new SpecialCase("proc.daemon_registered", StateFile, session => ReadState(session, alive: true))];

    /// <summary>Its last state stays when it has been killed.</summary>
    public static IReadOnlyList<Case> DaemonKilled { get; } =
        [new SpecialCase("proc.daemon_killed", StateFile, session => ReadState(session, alive: false))];

    public static IReadOnlyList<Case> All { get; } =
    [
        new SpecialCase("proc.modes", "stat:/proc/synos", _ => ReadModes()),
        new SpecialCase("proc.version", "read:/proc/synos/version", ReadVersion),
        new SpecialCase("proc.telemetry", "read:/proc/synos/telemetry", _ => ReadTelemetry()),
        new SpecialCase("proc.telemetry_balance", "read:/proc/synos/telemetry", _ => Balance()),
        new SpecialCase("proc.events", Call.LogEvent.Name, LogThree),
        new SpecialCase("proc.in_pieces", "read:/proc/synos", _ => ReadInPieces()),
        new SpecialCase("proc.without_privilege", "read:/proc/synos", _ => ReadWithoutPrivilege()),
    ];

    private static (Outcome Outcome, Expectation Expectation) ReadState(Session session, bool alive)
    {
        int errno = ProcFile.TryRead("consciousness", out string text);
        string expected = $"""
            Awareness Level: 30
            Threat Level: 20
            Context: another process
            Last Update: {KeyedText.Number(text, "Last Update")} ns
            Learning State: 0x{synos_ai.SYNOS_LEARNING_PASSIVE:x}
            Daemon PID: {(alive ? session.DaemonPid : "none")}

            """;
        string daemon = session.DaemonWord(Observation.Take().DaemonPid);
        return (
            Read(errno, new KeyList().AddText("consciousness", text).Add("daemon", daemon)),
            Expect(new KeyList().AddText("consciousness", expected).Add("daemon", alive ? "child" : "none")));
    }

    private static (Outcome Outcome, Expectation Expectation) ReadModes()
    {
        const int RegularFile = 0x8000;
        var keys = new KeyList();
        var expected = new KeyList();
        foreach (string file in Files)
        {
            string path = $"{ProcFile.Directory}/{file}";
            bool regular = (File.GetAttributes(path) & (FileAttributes.Directory | FileAttributes.ReparsePoint)) == 0;
            int mode = (int)File.GetUnixFileMode(path) | (regular ? RegularFile : 0);
            keys.Add(file, Convert.ToString(mode, 8));
            expected.Add(file, "100444");
        }
        return (Read(0, keys), Expect(expected));
    }

    private static (Outcome Outcome, Expectation Expectation) ReadVersion(Session session)
    {
        int errno = ProcFile.TryRead("version", out string text);
        // Release and setting are the running kernel's own.
        SynosKernel kernel = session.Kernel.Kernel;
        string expected = $"""
            SynOS AI Version: 0.2
            ABI Version: {synos_ai.SYNOS_ABI_VERSION}
            Syscall Base: 548
            Kernel Release: {kernel.Release}
            Plan Numbers: {kernel.PlanNumbers.ToString().ToLowerInvariant()}

            """;
        return (Read(errno, new KeyList().AddText("version", text)), Expect(new KeyList().AddText("version", expected)));
    }

    // The counters have many values; that they are all there is what is asked.
    private static (Outcome Outcome, Expectation Expectation) ReadTelemetry()
    {
        int errno = ProcFile.TryRead("telemetry", out string text);
        string expected = string.Concat(
            TelemetryLines.Select(line => $"{line.Key}: {KeyedText.Number(text, line.Key)}{line.Unit}\n"));
        return (Read(errno, new KeyList().AddText("telemetry", text)), Expect(new KeyList().AddText("telemetry", expected)));
    }

    // Each event that was asked for went one of four ways.
    private static (Outcome Outcome, Expectation Expectation) Balance()
    {
        Observation now = Observation.Take();
        bool balanced = now[Counter.EventsAsked] == now[Counter.EventsAccepted] + now[Counter.EventsFiltered]
            + now[Counter.EventsLimited] + now[Counter.EventsRefused];
        return (
            Read(0, new KeyList().Add("balance", balanced ? "yes" : "no")),
            Expect(new KeyList().Add("balance", "yes")));
    }

    // Three events one after the other, as the file shows them. On a coarse clock they may have the same time.
    private static (Outcome Outcome, Expectation Expectation) LogThree(Session session)
    {
        byte[][] arguments =
        [
            Events.Syscall("first"u8, 1),
            Events.Of(synos_ai.SYNOS_EVENT_SECURITY, Events.InitPid, "second"u8, 2),
            Events.Network("third"u8, 3),
        ];
        int result = 0;
        for (int i = 0; i < arguments.Length && result == 0; i++)
        {
            result = Call.LogEvent.Issue(session.Kernel, arguments[i]);
        }

        string[] lines = ProcFile.Read("events").TrimEnd('\n').Split('\n').TakeLast(arguments.Length).ToArray();
        ShownEvent[] shown = [.. lines.Select(ShownEvent.Parse), .. Enumerable.Repeat(ShownEvent.None, arguments.Length)];
        bool consecutive = shown[1].Sequence == shown[0].Sequence + 1 && shown[2].Sequence == shown[1].Sequence + 1;
        bool ordered = shown[0].Time <= shown[1].Time && shown[1].Time <= shown[2].Time;
        KeyList keys = new KeyList()
            .AddText("events", string.Concat(lines.Select(line => line + "\n")))
            .Add("seq", consecutive ? "consecutive" : "torn")
            .Add("time", ordered ? "ordered" : "falling")
            .Add("pids", string.Join(',', shown.Take(arguments.Length).Select(one => Session.ProcessWord(one.Pid))));

        string expected = $"""
            seq={shown[0].Sequence} time={shown[0].Time} type=syscall severity=1 pid={shown[0].Pid} description="first"
            seq={shown[1].Sequence} time={shown[1].Time} type=security severity=2 pid={shown[1].Pid} description="second"
            seq={shown[2].Sequence} time={shown[2].Time} type=network severity=3 pid={shown[2].Pid} description="third"

            """;
        return (
            Read(-result, keys),
            Expect(new KeyList()
                .AddText("events", expected)
                .Add("seq", "consecutive")
                .Add("time", "ordered")
                .Add("pids", "self,init,self")));
    }

    // A reader with a small buffer sees the same text. Not of the counters: those go up meanwhile.
    private static (Outcome Outcome, Expectation Expectation) ReadInPieces()
    {
        const int Piece = 7;
        var keys = new KeyList();
        var expected = new KeyList();
        int failure = 0;
        foreach (string file in Files.Where(file => file != "telemetry"))
        {
            int errno = ProcFile.TryRead(file, Piece, out string pieces);
            failure = failure == 0 ? errno : failure;
            keys.Add(file, pieces == ProcFile.Read(file) ? "same" : "other");
            expected.Add(file, "same");
        }
        return (Read(failure, keys), Expect(expected));
    }

    // All may read all but the events, which may hold what others did.
    private static (Outcome Outcome, Expectation Expectation) ReadWithoutPrivilege()
    {
        var keys = new KeyList();
        var expected = new KeyList();
        foreach (string file in Files)
        {
            int errno = Privilege.Without(() => ProcFile.TryRead(file, out _));
            keys.Add(file, errno == 0 ? "read" : Errno.Name(errno));
            expected.Add(file, file == "events" ? "EPERM" : "read");
        }
        return (Read(0, keys), Expect(expected));
    }

    private static Outcome Read(int errno, KeyList keys) => new(-errno, "-", keys);

    private static Expectation Expect(KeyList keys) => new(0, keys);
}
