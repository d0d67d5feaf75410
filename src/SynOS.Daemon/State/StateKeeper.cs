// SPDX-License-Identifier: MIT
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SynOS.Daemon.Diagnostics;
using SynOS.Daemon.Kernel;
using SynOS.Interop;
using SynOS.Interop.Ring;

namespace SynOS.Daemon.State;

/// <summary>
/// Has the state, publishes it when it is another one, and keeps the journal. Where nothing happens and no level falls, it sleeps.
/// </summary>
internal sealed class StateKeeper : IDisposable
{
    private const string Stopped = "stopped";

    private readonly Lock _lock = new();
    private readonly StateFunction _function;
    private readonly StateJournal _journal;
    private readonly TimeProvider _clock;
    private readonly StateOptions _options;
    private readonly ILogger<StateKeeper> _logger;
    private readonly string _bootId;
    private readonly long _began;
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ITimer _timer;
    private KernelSession? _session;
    private ConsciousnessState? _published;
    private ulong _lastEvent;
    private bool _unsaved;

    public StateKeeper(StateJournal journal, IKernel kernel, TimeProvider clock, IOptions<SynosDaemonOptions> options, ILogger<StateKeeper> logger)
    {
        _journal = journal;
        _clock = clock;
        _options = options.Value.State;
        _logger = logger;
        _function = new StateFunction(_options);
        _bootId = kernel.BootId;
        _began = clock.GetTimestamp();
        _timer = clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Restore();
    }

    /// <summary>The event after which the journal knows of none; null if it does not know events of this boot.</summary>
    public ulong? LastEvent { get; private set; }

    /// <summary>The state now.</summary>
    public ConsciousnessState Current
    {
        get
        {
            lock (_lock)
            {
                _function.PassTo(_clock.GetElapsedTime(_began));
                return StateOf(_function);
            }
        }
    }

    /// <summary>A question was asked.</summary>
    public void Asked() => Change(_function.Asked);

    /// <summary>An event happened.</summary>
    public void Observe(EventRecord record, TimeSpan age) => Change(() =>
    {
        _lastEvent = record.Sequence;
        _function.Observe(record.Type, record.Severity, age);
    });

    /// <summary>From now on states are published there; null for nowhere.</summary>
    /// <param name="session">The registration.</param>
    /// <param name="published">What it has published by registering.</param>
    public void PublishTo(KernelSession? session, ConsciousnessState? published = null)
    {
        lock (_lock)
        {
            _session = session;
            _published = published;
        }
        Wake();
    }

    /// <summary>Publishes and keeps the state until it is canceled, and then for the last time.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        long? saved = null;
        try
        {
            while (true)
            {
                TimeSpan pause = Publish(Current) ? _options.PublishInterval : TimeSpan.Zero;
                if (SaveIn(saved) == TimeSpan.Zero)
                {
                    Save();
                    saved = _clock.GetTimestamp();
                }
                // Whatever happens meanwhile is in the next state.
                if (pause > TimeSpan.Zero)
                    await Task.Delay(pause, _clock, stopping).ConfigureAwait(false);
                SetTimer(SaveIn(saved));
                await _wake.Reader.ReadAsync(stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Save();
        }
    }

    /// <summary>Publishes that the daemon has stopped.</summary>
    public void PublishStopped() => Publish(Current with { Learning = LearningState.None, Context = Stopped });

    public void Dispose() => _timer.Dispose();

    private void Restore()
    {
        if (_journal.Read() is not { } kept)
            return;
        // A clock that was set back makes no charge grow.
        _function.Restore(kept.ThreatCharge, kept.AwarenessCharge, _clock.GetUtcNow() - kept.SavedAt);
        if (kept.BootId != _bootId || _bootId.Length == 0)
            return;
        LastEvent = _lastEvent = kept.LastEvent;
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            _function.PassTo(_clock.GetElapsedTime(_began));
            change();
            _unsaved = true;
        }
        Wake();
    }

    private void Wake() => _wake.Writer.TryWrite(true);

    private bool Publish(ConsciousnessState state)
    {
        KernelSession? session;
        lock (_lock)
        {
            if (_session is null || state == _published)
                return false;
            session = _session;
            _published = state;
        }
        try
        {
            session.Publish(state);
        }
        catch (SynosException e)
        {
            DaemonLog.NotPublished(_logger, e.Message);
        }
        return true;
    }

    private void Save()
    {
        KeptState state;
        lock (_lock)
        {
            if (!_unsaved)
                return;
            _unsaved = false;
            _function.PassTo(_clock.GetElapsedTime(_began));
            state = new KeptState(KeptState.CurrentVersion, _clock.GetUtcNow(), _bootId, _lastEvent, _function.ThreatCharge, _function.AwarenessCharge);
        }
        _journal.Write(state);
    }

    /// <summary>In which time the journal is to be written; null if there is nothing to write.</summary>
    private TimeSpan? SaveIn(long? saved)
    {
        lock (_lock)
        {
            if (!_unsaved || !_journal.IsKept)
                return null;
        }
        TimeSpan left = saved is { } at ? _options.JournalInterval - _clock.GetElapsedTime(at) : TimeSpan.Zero;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private void SetTimer(TimeSpan? save)
    {
        TimeSpan? change;
        lock (_lock)
            change = _function.UntilChange();
        TimeSpan? next = change is null || save < change ? save ?? change : change;
        _timer.Change(next ?? Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private static ConsciousnessState StateOf(StateFunction function) => new(function.AwarenessLevel, function.ThreatLevel, LearningState.Passive, function.ThreatLevel switch
    {
        < 20 => "calm",
        < 60 => "watchful",
        _ => "alarmed",
    });
}
