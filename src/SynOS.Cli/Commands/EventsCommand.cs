// SPDX-License-Identifier: MIT
using System.CommandLine;
using System.Text;
using System.Text.Json;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Reading;
using SynOS.CommandLine.Rendering;
using SynOS.CommandLine.Terminal;
using SynOS.Interop.Uapi;

namespace SynOS.CommandLine.Commands;

/// <summary><c>synos events</c></summary>
internal static class EventsCommand
{
    public static Command Create(Session session)
    {
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on with those that come, until Ctrl-C." };
        Option<string[]> types = new Option<string[]>("--type") { HelpName = "TYPE", Description = "Only events of this type; may be given several times." }
            .AcceptOnlyFromAmong([.. EventTypeName.All.Keys]);
        Option<int> least = CommonOptions.Whole("--min-severity", "N", 0, synos_ai.SYNOS_SEVERITY_MAX, 0, "Only events of this severity or above.");
        var since = new Option<DateTimeOffset?>("--since")
        {
            HelpName = "WHEN",
            Description = $"Only events from then on: {Since.Forms}.",
            CustomParser = result => Since.TryParse(result.Tokens[0].Value, DateTimeOffset.Now, out DateTimeOffset when)
                ? when : CommonOptions.Refuse<DateTimeOffset?>(result, $"--since takes {Since.Forms}"),
        };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("events", "Show the events that are kept, oldest first. It takes root, unless kernel.synos.events_restrict is 0.") { follow, types, least, since, json };
        command.SetAction(async (line, _) =>
        {
            var filter = new EventFilter(line.GetValue(types) ?? [], line.GetValue(least), line.GetValue(since));
            await ShowAsync(session, filter, line.GetValue(follow), line.GetValue(json)).ConfigureAwait(false);
            return ExitCode.Well;
        });
        return command;
    }

    private static async Task ShowAsync(Session session, EventFilter filter, bool follow, bool json)
    {
        ulong newest = session.Kernel.ReadTelemetry().EventsAccepted;
        using EventLog log = EventLog.Open(session.Kernel);
        foreach (LogEntry[] batch in log.ReadUpTo(newest))
            Show(session, batch, filter, json);
        if (!follow)
            return;
        try
        {
            await foreach (LogEntry[] batch in log.FollowAsync(session.Ending).ConfigureAwait(false))
                Show(session, batch, filter, json);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how this ends.
        }
    }

    private static void Show(Session session, LogEntry[] batch, EventFilter filter, bool json)
    {
        OutputForm form = session.Form;
        var text = new StringBuilder();
        foreach ((ulong lost, EventModel e) in batch)
        {
            if (lost > 0)
                text.Append(json ? JsonSerializer.Serialize(new LossModel(lost), CliJson.Default.LossModel) + "\n" : Picture.OfLine(EventLine.Of(new LossModel(lost), form), form));
            if (filter.Takes(e))
                text.Append(json ? JsonSerializer.Serialize(e, CliJson.Default.EventModel) + "\n" : Picture.OfLine(EventLine.Of(e, form), form));
        }

        if (text.Length > 0)
            session.Write(text.ToString());
    }
}
