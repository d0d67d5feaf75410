// SPDX-License-Identifier: MIT
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SynOS.Daemon.Diagnostics;
using SynOS.Interop.Text;

namespace SynOS.Daemon.State;

/// <summary>
/// The file that has the state over a restart. It is replaced whole: the new one is on the disk before it has the name, so that after a loss of
/// power there is the one or the other. A disk that is full, or a file that is damaged, costs the journal and nothing else.
/// </summary>
internal sealed class StateJournal(IOptions<SynosDaemonOptions> options, ILogger<StateJournal> logger)
{
    private readonly string? _path = options.Value.State.Journal;
    private bool _failed;

    /// <summary>Whether there is to be one.</summary>
    public bool IsKept => _path is not null;

    /// <summary>What was kept; null if there is nothing, or nothing that can be used.</summary>
    public KeptState? Read()
    {
        if (_path is null || !File.Exists(_path))
            return null;
        try
        {
            var kept = JsonSerializer.Deserialize(File.ReadAllBytes(_path), KeptStateJson.Default.KeptState);
            if (kept is { IsSound: true })
                return kept;
            DaemonLog.JournalUnusable(logger, EscapedText.Of(_path), "it is of another version, or out of range");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            DaemonLog.JournalUnusable(logger, EscapedText.Of(_path), EscapedText.Of(e.Message));
        }
        return null;
    }

    /// <summary>Replaces what was kept. Says once that it cannot, until it can again.</summary>
    public void Write(KeptState state)
    {
        if (_path is null)
            return;
        string aside = _path + ".new";
        try
        {
            using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                JsonSerializer.Serialize(file, state, KeptStateJson.Default.KeptState);
                file.Flush(flushToDisk: true);
            }
            File.Move(aside, _path, overwrite: true);
            _failed = false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!_failed)
                DaemonLog.JournalNotWritten(logger, EscapedText.Of(_path), EscapedText.Of(e.Message));
            _failed = true;
        }
    }
}
