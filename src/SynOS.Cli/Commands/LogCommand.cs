// SPDX-License-Identifier: MIT
using System.CommandLine;
using System.Globalization;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Settings;
using SynOS.CommandLine.Rendering;
using SynOS.Interop;
using SynOS.Interop.Uapi;

namespace SynOS.CommandLine.Commands;

/// <summary><c>synos log</c></summary>
internal static class LogCommand
{
    private const int UsualSeverity = 5;
    private const string UsualType = "security";

    public static Command Create(Session session)
    {
        var description = new Argument<string[]>("DESCRIPTION") { Arity = ArgumentArity.OneOrMore, Description = "What happened; several words are one text." };
        Option<string> type = new Option<string>("--type") { HelpName = "TYPE", Description = "What it is about.", DefaultValueFactory = _ => UsualType }
            .AcceptOnlyFromAmong([.. EventTypeName.All.Keys]);
        Option<int> severity = CommonOptions.Whole("--severity", "N", 0, synos_ai.SYNOS_SEVERITY_MAX, UsualSeverity, "0 to 10.");
        Option<int> process = CommonOptions.Whole("--pid", "PID", 0, int.MaxValue, 0, "The process that it is about; another's takes root. 0: synos itself.");
        Option<bool> json = CommonOptions.Json();
        var command = new Command("log", "Put an event into the log.") { description, type, severity, process, json };
        command.SetAction(line =>
        {
            var logged = new LoggedModel(line.GetValue(type)!, line.GetValue(severity), string.Join(' ', line.GetValue(description)!), Filtered: false);
            Log(session, logged, line.GetValue(process));
            logged = logged with { Filtered = IsFiltered(new SettingStore(session.ProcRoot), logged) };
            if (line.GetValue(json))
                session.WriteJson(logged, CliJson.Default.LoggedModel);
            else if (logged.Filtered)
                session.Say("kernel.synos.event_mask or min_severity keeps events like this out of the log: see 'synos tune'.");
            return ExitCode.Well;
        });
        return command;
    }

    private static void Log(Session session, LoggedModel e, int process)
    {
        try
        {
            SynosClient.Connect(session.Kernel).LogEvent(EventTypeName.All[e.Type], e.Severity, e.Description, process);
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException(AskCommand.MessageOf(wrong));
        }
    }

    // The call succeeds for these too: it is the administrator's wish.
    private static bool IsFiltered(SettingStore store, LoggedModel e)
    {
        bool Read(string name, out uint value) => uint.TryParse(store.ValueOf(Setting.Find(name)!), CultureInfo.InvariantCulture, out value);
        return Read("min_severity", out uint least) && e.Severity < least
            || Read("event_mask", out uint mask) && (mask >> (int)EventTypeName.All[e.Type] & 1) == 0;
    }
}
