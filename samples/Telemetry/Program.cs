// SPDX-License-Identifier: MIT
using SynOS.Interop;

try
{
    SynosClient client = SynosClient.Connect();
    client.LogEvent(EventType.SystemCall, severity: 1, "the telemetry sample ran");
    Telemetry telemetry = client.GetTelemetry();
    Console.WriteLine($"calls {telemetry.SyscallCount}, CPU time {telemetry.CpuTime}, memory {telemetry.MemoryBytes >> 10} KiB");
    return telemetry.SyscallCount > 0 ? 0 : 1;
}
catch (SynosUnavailableException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
catch (SynosException e)
{
    Console.Error.WriteLine($"{e.Call}: {e.ErrnoName}. {e.Remedy}");
    return 1;
}
