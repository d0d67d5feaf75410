// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Model;

namespace SynOS.CommandLine.Doctor;

/// <summary>All checks, in the order in which one would look.</summary>
internal static class Examination
{
    public static async Task<DoctorModel> RunAsync(Patient patient, CancellationToken cancellationToken) => new(
    [
        .. KernelChecks.Run(patient),
        RightsCheck.Run(patient.Rights),
        .. ChannelChecks.Run(patient.Kernel),
        .. await DaemonChecks.RunAsync(patient, cancellationToken).ConfigureAwait(false),
        ClockCheck.Run(patient.Status.State, DateTimeOffset.Now),
        .. SettingChecks.Run(patient.Settings.ReadAll()),
        LossCheck.Run(patient.Status.Counters),
    ]);
}
