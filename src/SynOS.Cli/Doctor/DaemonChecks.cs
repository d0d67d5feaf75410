// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;
using SynOS.CommandLine.Model;
using SynOS.Interop;

namespace SynOS.CommandLine.Doctor;

/// <summary>Is a daemon registered, and does it answer? That it is attached shows only when it is asked.</summary>
internal static class DaemonChecks
{
    public const string Question = "synos doctor: do you answer?";

    public static async Task<IReadOnlyList<FindingModel>> RunAsync(Patient patient, CancellationToken cancellationToken)
    {
        FindingModel registered = patient.Status.Daemon is { } daemon
            ? new FindingModel("daemon", FindingResult.Ok, string.Create(CultureInfo.InvariantCulture, $"process {daemon.ProcessId} is registered{(daemon.Name is null ? "" : $", {daemon.Name}")}"))
            : new FindingModel("daemon", FindingResult.Warning, "no process is registered, so that nobody answers questions", "Start a daemon, as root.");
        return !patient.Asks || patient.Status.Daemon is null ? [registered] : [registered, await AskAsync(patient.Client, cancellationToken).ConfigureAwait(false)];
    }

    private static async Task<FindingModel> AskAsync(SynosClient client, CancellationToken cancellationToken)
    {
        long asked = Stopwatch.GetTimestamp();
        try
        {
            _ = await client.QueryAsync(Question, cancellationToken).ConfigureAwait(false);
            return new FindingModel("answer", FindingResult.Ok, string.Create(CultureInfo.InvariantCulture, $"it answered in {Stopwatch.GetElapsedTime(asked).TotalMilliseconds:0.0} ms"));
        }
        catch (SynosException e)
        {
            return new FindingModel("answer", FindingResult.Failed, $"a question fails with {e.ErrnoName}", e.Remedy);
        }
    }
}
