// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Model;

namespace SynOS.Conformance.CommandLine;

/// <summary>A system that is made up.</summary>
internal static class Examples
{
    public const string Hostile = "\u001b[2J\u001b]0;owned\a\r\n[red]{0}\\ \u202egnp.exe 漢字";

    public static DateTimeOffset Time { get; } = new(2026, 11, 30, 14, 30, 5, TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 11, 30, 14, 30, 5)));

    public static EventCountersModel Events { get; } = new(
        Asked: 12_345, Accepted: 12_000, Filtered: 300, RateLimited: 40, UserLimited: 30, Refused: 5, Overwritten: 10_976);

    public static QueryCountersModel Queries { get; } = new(
        Asked: 100, Answered: 90, TimedOut: 3, Interrupted: 1, Reset: 0, Unattached: 2, Limited: 0, UserLimited: 1, Congested: 0, Cancelled: 3, Open: 3);

    public static CountersModel Counters { get; } = new(
        Calls: 1_234_567, SecurityEvents: 17, CpuSeconds: 4321.5, MemoryBytes: 3_456_789_012, Events, Queries);

    public static StatusModel Status { get; } = new(
        new KernelModel("6.12.96-synos-ai-v0.2", "0.2", AbiVersion: 1, SyscallBase: 548, "opted"),
        new DaemonModel(412, "synosd"),
        new StateModel(Awareness: 62, Threat: 35, ["active", "analyzing"], "three failed logins of root", AgeSeconds: 3.25),
        Counters);

    public static TelemetryModel Telemetry { get; } = new(Time, Counters, new RatesModel(1500, 120.5, 100, 20.5, 3.25, 3, 0.4));

    public static IReadOnlyList<EventModel> Latest { get; } =
    [
        new(11_996, Time.AddSeconds(-9), 81_000_000_001, "syscall", 0, 7, "ptrace of process 412"),
        new(11_997, Time.AddSeconds(-7), 83_000_000_001, "network", 3, 1034, "port 8080 is open, and the line that says so goes on and on until there is no more room for it on any terminal that somebody would have"),
        new(11_998, Time.AddSeconds(-5), 85_000_000_001, "filesystem", 5, 1, "/ is full: 漢字 ü"),
        new(11_999, Time.AddSeconds(-2), 88_000_000_001, "security", 7, 2201, "three failed logins of root"),
        new(12_000, Time.AddSeconds(-1), 89_000_000_001, "security", 10, 999, Hostile),
    ];

    public static MonitorModel Monitor { get; } = new(
        Time, Status, [.. Enumerable.Range(0, 70).Select(i => i % 10 == 9 ? 0 : Math.Round(50 + 49 * Math.Sin(i / 5.0)))],
        new OpenQueriesModel(3, 12.5), Latest, Lost: 8, EventsProblem: null);

    public static DoctorModel Doctor { get; } = new(
    [
        new("kernel", FindingResult.Ok, "SynOS AI 0.2 on 6.12.96-synos-ai-v0.2"),
        new("filter", FindingResult.Warning, "event_mask is 12, min_severity is 3: some events are not kept", "If all are wanted, run: synos tune event_mask=all min_severity=0"),
        new("daemon", FindingResult.Ok, $"process 412 is registered, {Hostile}"),
        new("calls", FindingResult.Failed, "synos_get_telemetry fails with ENOSYS", "See whether a sandbox denies it."),
    ]);

    public static BenchModel Bench { get; } = new(
        Status.Kernel,
        [
            new("telemetry", 1_000_000, 0, 0.42, 2_380_952.4, new PercentilesModel(0.31, 0.42, 0.9, 1234.5), null),
            new("log", 900, 12, 3, 300, new PercentilesModel(1.1, 1.4, 22, 55.25), "the kernel refused with EAGAIN: the caller is over the rate limit. Log less often."),
            new("query", 0, 1, 0.01, 0, null, "the kernel refused with ENOTCONN: no daemon is attached."),
        ]);
}
