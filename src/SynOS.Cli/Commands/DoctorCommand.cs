// SPDX-License-Identifier: MIT
using System.CommandLine;
using SynOS.CommandLine.Doctor;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Reading;
using SynOS.CommandLine.Rendering;
using SynOS.CommandLine.Settings;
using SynOS.Interop;

namespace SynOS.CommandLine.Commands;

/// <summary><c>synos doctor</c></summary>
internal static class DoctorCommand
{
    public static Command Create(Session session)
    {
        var quiet = new Option<bool>("--no-ask") { Description = "Do not ask the daemon anything." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("doctor", $"Check kernel, calls, rights, devices, daemon, clock and settings; say what to do. Asks the daemon \"{DaemonChecks.Question}\".") { quiet, json };
        command.SetAction(async (line, _) =>
        {
            var patient = new Patient(
                SynosClient.Connect(session.Kernel), StatusReader.Read(session.Kernel), Rights.Read(session.ProcRoot), new SettingStore(session.ProcRoot), !line.GetValue(quiet));
            DoctorModel found = await Examination.RunAsync(patient, session.Ending).ConfigureAwait(false);
            session.Give(found, CliJson.Default.DoctorModel, line.GetValue(json), DoctorView.Of);
            return found.Count(FindingResult.Failed) > 0 ? ExitCode.Refused : ExitCode.Well;
        });
        return command;
    }
}
