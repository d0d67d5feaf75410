// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.CommandLine.Model;
using SynOS.Interop;

namespace SynOS.CommandLine.Reading;

/// <summary>Reads everything that everybody may read.</summary>
internal static class StatusReader
{
    /// <exception cref="SynosUnavailableException">A file is gone or malformed.</exception>
    public static StatusModel Read(SynosKernel kernel)
    {
        ConsciousnessReport report = kernel.ReadConsciousness();
        return new StatusModel(
            KernelModel.Of(kernel), DaemonOf(report, kernel.ProcRoot), StateModel.Of(report, KernelClock.NowNanoseconds), CountersModel.Of(kernel.ReadTelemetry()));
    }

    public static DaemonModel? DaemonOf(ConsciousnessReport report, string procRoot) =>
        report.DaemonProcessId is { } processId ? new DaemonModel(processId, NameOf(processId, procRoot)) : null;

    // The process may have gone, or be in a pid namespace that is not ours: then there is no name, or, in the latter case, another's.
    private static string? NameOf(int processId, string procRoot)
    {
        try
        {
            return File.ReadAllText(Path.Combine(procRoot, processId.ToString(CultureInfo.InvariantCulture), "comm")).TrimEnd('\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
