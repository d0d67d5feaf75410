// SPDX-License-Identifier: MIT
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SynOS.Daemon.Diagnostics;
using SynOS.Interop.Text;

namespace SynOS.Daemon.Rules;

/// <summary>The rules in force. They are replaced as a whole, by those of a file without an error.</summary>
internal sealed class RuleStore(IOptions<SynosDaemonOptions> options, TimeProvider clock, ILogger<RuleStore> logger) : IHostedService, IDisposable
{
    /// <summary>Editors write a file in several steps.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly RulesOptions _options = options.Value.Rules;
    private readonly string? _path = options.Value.Rules.File is { } file ? Path.GetFullPath(file) : null;
    private FileSystemWatcher? _watcher;
    private ITimer? _settled;

    /// <summary>The rules, in their order.</summary>
    public IReadOnlyList<Rule> Rules { get; private set; } = [];

    /// <exception cref="RuleFileException">The file has an error, or is not there.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_path is null)
            return Task.CompletedTask;
        Take(_path);
        if (_options.Reload)
            Watch(_path);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _watcher?.Dispose();
        _settled?.Dispose();
    }

    /// <summary>Reads the rules again; those before stay if the file has an error.</summary>
    public void Reload()
    {
        if (_path is null)
            return;
        try
        {
            Take(_path);
        }
        catch (RuleFileException e)
        {
            DaemonLog.RulesRefused(logger, EscapedText.Of(e.Message));
        }
    }

    private void Watch(string path)
    {
        _settled = clock.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            // The folder, since many editors put another file in the place of the old one.
            _watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
            _watcher.Changed += (_, _) => Settle();
            _watcher.Created += (_, _) => Settle();
            _watcher.Renamed += (_, _) => Settle();
            // Changes may have been missed.
            _watcher.Error += (_, _) => Settle();
            _watcher.EnableRaisingEvents = true;
        }
        catch (IOException e)
        {
            // A kernel without inotify, or a user who watches too much already: the rules are there all the same.
            DaemonLog.RulesUnwatched(logger, EscapedText.Of(path), EscapedText.Of(e.Message));
        }
    }

    private void Settle() => _settled!.Change(Settling, Timeout.InfiniteTimeSpan);

    private void Take(string path)
    {
        lock (_lock)
        {
            Rules = RuleFile.Read(path);
            DaemonLog.RulesRead(logger, Rules.Count, EscapedText.Of(path));
        }
    }
}
