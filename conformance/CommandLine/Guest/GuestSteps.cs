// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;

namespace SynOS.Conformance.CommandLine.Guest;

/// <summary>What is run in the guest, in this order; the head of tools/synos-c/steps/main.c has the form. What must come of it, the tests say.</summary>
internal static class GuestSteps
{
    /// <summary>What would clear the screen, and set its title, if a terminal got it.</summary>
    public const string Hostile = "\u001b[2J\u001b]0;owned\a";

    private const string Tool = "/samples/synos";
    private const string Daemon = "/bin/synos_ai_daemon";

    // Without a terminal nothing is coloured; UTF-8 so that there is something to escape.
    private const string Utf8 = "env=LC_ALL=C.UTF-8";
    private const string Terminal = "env=TERM=xterm";
    private const string Nobody = "user=1000";
    // Nearly a whole picture of the usual size, in the signs of ASCII; nothing else that is written here is as long.
    private const string PictureIsThere = "await_bytes=1500";
    private const string CtrlC = "send=INT";

    public static IReadOnlyList<string> All { get; } =
    [
        Run("status.first", [Utf8, "env=COLUMNS=120"], "status"),
        Run("ask.nobody", [], "ask", "is anybody there?"),
        Run("doctor.no_daemon", [], "doctor", "--json"),
        StepLine.Start("daemon", ["await=registered and attached"], Daemon),

        Run("status", [Utf8], "status"),
        Run("status.json", [], "status", "--json"),
        Run("ask", [Utf8], "ask", "what is", "to be done?"),
        Run("ask.user", [Nobody], "ask", "--json", "may I ask?"),
        Run("ask.hostile", [Utf8], "ask", Hostile),
        Run("ask.too_long", [], "ask", new string('x', 256)),

        Run("log", [], "log", "three failed", "logins", "--severity", "7"),
        Run("log.network", [], "log", "--type", "network", "--severity", "2", "--json", "link is down"),
        Run("log.hostile", [], "log", "--type", "filesystem", Hostile),
        Run("log.user", [Nobody], "log", "said by nobody"),
        Run("log.of_other", [Nobody], "log", "--pid", "1", "said of init"),
        Run("events", [Utf8], "events"),
        Run("events.json", [], "events", "--json"),
        Run("events.filtered", [], "events", "--type", "network", "--type", "security", "--min-severity", "6"),
        Run("events.since", [], "events", "--since", "1h"),
        Run("events.later", [], "events", "--since", "2126-01-01T00:00:00"),
        Run("events.user", [Nobody], "events"),
        Run("events.nobody_reads", ["close=out"], "events"),

        StepLine.Start("follow", [], Tool, "events", "--follow", "--min-severity", "9"),
        Run("log.followed", [], "log", "--severity", "9", "seen at once"),
        StepLine.Finish("follow", "await=seen at once", "send=INT"),
        StepLine.Start("follow.nobody_reads", ["await=three failed logins", "close=out"], Tool, "events", "-f"),
        Run("log.unread", [], "log", "nobody reads this"),
        StepLine.Finish("follow.nobody_reads"),

        Run("telemetry", [Utf8], "telemetry"),
        Run("telemetry.json", [], "telemetry", "--json"),
        Run("telemetry.watch", [], "telemetry", "--watch", "--interval", "0.2", "--count", "2", "--json"),
        StepLine.Run("telemetry.terminal", ["terminal=80x40", Terminal, "await_bytes=1000", CtrlC], Tool, "telemetry", "-w"),

        Run("tune", [Utf8, "env=COLUMNS=120"], "tune"),
        Run("tune.set", [], "tune", "min_severity=3", "kernel.synos.event_mask=security,network", "--json"),
        Run("log.filtered", [], "log", "--severity", "1", "not kept"),
        Run("doctor.filter", [], "doctor", "--no-ask"),
        Run("tune.reset", [], "tune", "min_severity=0", "event_mask=all"),
        Run("tune.out_of_range", [], "tune", "min_severity=11"),
        Run("tune.user", [Nobody], "tune", "min_severity=3"),

        Run("doctor", [], "doctor"),
        Run("doctor.user", [Nobody, Utf8], "doctor"),

        StepLine.Run("monitor", ["terminal=80x24", Terminal, Utf8, PictureIsThere, PictureIsThere, CtrlC], Tool, "monitor", "--interval", "0.2"),
        StepLine.Run("monitor.resized", ["terminal=80x24", Terminal, PictureIsThere, "resize=110x30", PictureIsThere, CtrlC], Tool, "monitor", "--interval", "3600"),
        StepLine.Run("monitor.terminated", ["terminal=80x24", Terminal, PictureIsThere, "send=TERM"], Tool, "monitor"),
        StepLine.Run("monitor.dumb", ["terminal=80x24", "env=TERM=dumb", PictureIsThere, PictureIsThere, CtrlC], Tool, "monitor", "--interval", "0.2"),
        StepLine.Run("monitor.no_colour", ["terminal=80x24", Terminal, "env=NO_COLOR=1", PictureIsThere, CtrlC], Tool, "monitor"),
        StepLine.Run("monitor.user", [Nobody, Utf8], Tool, "monitor", "--count", "1"),

        Run("tune.patient", [], "tune", "query_timeout_ms=600000"),
        StepLine.Tell("daemon", "send=STOP"),
        Run("ask.timeout", [], "ask", "--timeout", "0.2", "are you alive?"),
        StepLine.Start("asking", [], Tool, "ask", "when you can"),
        StepLine.Start("interrupted", [], Tool, "ask", "never mind"),
        Run("monitor.open", [], "monitor", "--json", "--interval", "2", "--count", "2"),
        StepLine.Finish("interrupted", "send=INT"),
        StepLine.Tell("daemon", "send=CONT"),
        StepLine.Finish("asking"),

        Run("bench", [], "bench", "--seconds", "0.2", "--askers", "2", "--json"),
        Run("bench.part", [Utf8], "bench", "telemetry", "--seconds", "0.1"),

        StepLine.Finish("daemon", "send=INT"),
        Run("status.after", [], "status", "--json"),
    ];

    private static string Run(string name, string[] options, params string[] arguments) => StepLine.Run(name, options, [Tool, .. arguments]);
}
