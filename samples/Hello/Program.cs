// SPDX-License-Identifier: MIT
// Shakes hands with the kernel, says hello in its log, and shows what the daemon thinks.
using SynOS.Interop;
using SynOS.Interop.Text;

try
{
    SynosKernel kernel = SynosKernel.Detect();
    Console.WriteLine($"hello from {kernel.Release}, whose calls begin at {kernel.SyscallBase}");
    SynosClient.Connect(kernel).LogEvent(EventType.SystemCall, severity: 1, "hello");
    ConsciousnessReport report = kernel.ReadConsciousness();
    // Another program wrote the context: to a terminal its bytes would be commands.
    Console.WriteLine($"threat {report.State.ThreatLevel} of 100, {(report.DaemonProcessId is { } pid ? $"says process {pid}: {EscapedText.Of(report.State.Context)}" : "but no daemon is there")}");
    return 0;
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
