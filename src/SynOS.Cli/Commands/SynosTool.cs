// SPDX-License-Identifier: MIT
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SynOS.CommandLine.Reading;
using SynOS.CommandLine.Terminal;
using SynOS.Interop;

namespace SynOS.CommandLine.Commands;

/// <summary>The program as a function: arguments in, output and exit code out.</summary>
internal static class SynosTool
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Session session)
    {
        try
        {
            return await DispatchAsync(CreateRoot(session), arguments, session).ConfigureAwait(false);
        }
        catch (OutputException e) when (e.IsNobodyReads)
        {
            return ExitCode.Well;
        }
        catch (OutputException e)
        {
            return Fail(session, ExitCode.Refused, e.Message);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (SynosUnavailableException e) when (e.Reason == SynosUnavailableReason.NotSynosKernel)
        {
            return Fail(session, ExitCode.Unusable, $"this is not a SynOS kernel, since '{e.Path}' does not exist: boot one that was built with CONFIG_SYNOS_AI=y.");
        }
        catch (SynosUnavailableException e)
        {
            return Fail(session, ExitCode.Unusable, e.Message);
        }
        catch (Exception e) when (e is SynosException or RefusedException)
        {
            return Fail(session, ExitCode.Refused, e.Message);
        }
        catch (UsageException e)
        {
            return Fail(session, ExitCode.Unusable, e.Message);
        }
    }

    public static RootCommand CreateRoot(Session session)
    {
        var root = new RootCommand("Shows and steers the SynOS AI interface of this kernel.")
        {
            StatusCommand.Create(session),
            AskCommand.Create(session),
            LogCommand.Create(session),
            EventsCommand.Create(session),
            TelemetryCommand.Create(session),
            MonitorCommand.Create(session),
            TuneCommand.Create(session),
            DoctorCommand.Create(session),
            BenchCommand.Create(session),
            CompletionCommand.Create(session),
        };
        // The library's own has names of another system, and would ask System.Console for the width, which changes the mode of the terminal's keys.
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Options.Add(new HelpOption("--help", "-h") { Action = new HelpAction { MaxWidth = session.Form.Width } });
        return root;
    }

    private static async Task<int> DispatchAsync(RootCommand root, IReadOnlyList<string> arguments, Session session)
    {
        // A question may begin with @: that names no file.
        ParseResult line = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Action is ParseErrorAction)
        {
            string command = line.CommandResult.Command == root ? "synos" : $"synos {line.CommandResult.Command.Name}";
            return Fail(session, ExitCode.Unusable, $"{string.Join(" ", line.Errors.Select(error => error.Message).Distinct())} Try '{command} --help'.");
        }

        // Help, version and completions come as text of the library's own.
        using var said = new StringWriter { NewLine = "\n" };
        int code = await line.InvokeAsync(
            new InvocationConfiguration { Output = said, Error = said, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, session.Ending).ConfigureAwait(false);
        session.Write(said.ToString());
        return code;
    }

    private static int Fail(Session session, int code, string message)
    {
        try
        {
            session.Say(message);
        }
        catch (OutputException)
        {
            // Nobody is told, but the exit code says it too.
        }

        return code;
    }
}
