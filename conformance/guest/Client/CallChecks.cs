// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Interop;
using Errno = SynOS.Conformance.Guest.Native.Errno;

namespace SynOS.Conformance.Guest.Client;

/// <summary>Log, telemetry and query.</summary>
internal sealed class CallChecks(SynosClient client)
{
    private const string LogCall = "synos_log_event";
    private const string QueryCall = "synos_query_recommendation";
    private const int InitPid = 1;
    private const int Flood = 100_000;

    public IReadOnlyList<ClientCheck> All =>
    [
        new("log.shown", LogIsShown),
        new("log.of_other_process", LogOfOtherProcess),
        new("log.of_other_process_without_privilege", () => Expect.Fails(
            LogCall, Errno.EPERM, "EPERM", () => Privilege.Without(() => Log(InitPid)))),
        new("log.out_of_range", LogOutOfRange),
        new("telemetry.agrees_with_proc", TelemetryAgrees),
        new("query.not_attached", () => Expect.Fails(
            QueryCall, Errno.ENOTCONN, "ENOTCONN", () => client.Query("is anybody there?"))),
        new("query.empty", QueryEmpty),
        new("log.past_the_limit", () => Expect.Fails(LogCall, Errno.EAGAIN, "EAGAIN", () => Privilege.Without(LogUntilLimited))),
    ];

    private void Log(int processId) => client.LogEvent(EventType.Security, 7, "said by the client", processId);

    private string? LogIsShown()
    {
        Log(processId: 0);
        return NewestIs(Environment.ProcessId);
    }

    private string? LogOfOtherProcess()
    {
        Log(InitPid);
        return NewestIs(InitPid);
    }

    private static string? NewestIs(int pid)
    {
        ShownEvent newest = ShownEvent.ReadNewest();
        return Expect.Equal("type=security severity=7 description=\"said by the client\"", newest.Text)
            ?? Expect.Equal(pid, newest.Pid);
    }

    // What the kernel would refuse is refused before the call: the kernel counts no attempt.
    private string? LogOutOfRange()
    {
        ulong before = client.Kernel.ReadTelemetry().EventsAsked;
        try
        {
            client.LogEvent(EventType.Network, 11, "too severe");
            return "the event was accepted";
        }
        catch (ArgumentOutOfRangeException exception)
        {
            return Expect.Equal("severity", exception.ParamName)
                ?? Expect.Equal(before, client.Kernel.ReadTelemetry().EventsAsked);
        }
    }

    private string? TelemetryAgrees()
    {
        Telemetry before = client.Kernel.ReadTelemetry().Telemetry;
        Telemetry called = client.GetTelemetry();
        Telemetry after = client.Kernel.ReadTelemetry().Telemetry;
        return Expect.Equal(before.SyscallCount, called.SyscallCount)
            ?? Expect.Equal(called.SyscallCount + 1, after.SyscallCount)
            ?? Expect.Equal(before.SecurityEvents, called.SecurityEvents)
            ?? Expect.True(
                before.CpuTimeNanoseconds <= called.CpuTimeNanoseconds && called.CpuTimeNanoseconds <= after.CpuTimeNanoseconds,
                string.Create(CultureInfo.InvariantCulture, $"{called.CpuTimeNanoseconds} ns is not between what /proc shows"))
            ?? Expect.True(called.MemoryBytes > 0, "no memory is in use");
    }

    private string? QueryEmpty()
    {
        ulong before = client.Kernel.ReadTelemetry().QueriesAsked;
        try
        {
            client.Query("");
            return "the query was answered";
        }
        catch (ArgumentException)
        {
            return Expect.Equal(before, client.Kernel.ReadTelemetry().QueriesAsked);
        }
    }

    private void LogUntilLimited()
    {
        for (int i = 0; i < Flood; i++)
        {
            Log(processId: 0);
        }
    }
}
