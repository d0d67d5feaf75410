// SPDX-License-Identifier: MIT
using System.CommandLine;

namespace SynOS.CommandLine.Commands;

/// <summary><c>synos completion</c>: works on every kernel.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish"];

    public static Command Create(Session session)
    {
        Argument<string> shell = new Argument<string>("SHELL") { HelpName = "SHELL", Description = $"The shell that is to complete: {string.Join(", ", Shells)}." }.AcceptOnlyFromAmong(Shells);
        var command = new Command("completion", "Print what lets a shell complete the words of synos; its first lines say where it goes.") { shell };
        command.SetAction(line =>
        {
            using Stream script = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"synos.{line.GetValue(shell)}")!;
            script.CopyTo(session.Output);
            return ExitCode.Well;
        });
        return command;
    }
}
