// SPDX-License-Identifier: MIT
using System.CommandLine;
using SynOS.CommandLine.Reading;
using SynOS.CommandLine.Rendering;

namespace SynOS.CommandLine.Commands;

/// <summary><c>synos status</c></summary>
internal static class StatusCommand
{
    public static Command Create(Session session)
    {
        Option<bool> json = CommonOptions.Json();
        var command = new Command("status", "Show the kernel, the daemon, its last state, and what was counted.") { json };
        command.SetAction(line =>
        {
            session.Give(StatusReader.Read(session.Kernel), CliJson.Default.StatusModel, line.GetValue(json), StatusView.Of);
            return ExitCode.Well;
        });
        return command;
    }
}
