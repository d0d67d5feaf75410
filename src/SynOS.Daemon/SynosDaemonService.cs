// SPDX-License-Identifier: MIT
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SynOS.Daemon.Answering;
using SynOS.Daemon.Diagnostics;
using SynOS.Daemon.Events;
using SynOS.Daemon.Kernel;
using SynOS.Daemon.State;
using SynOS.Interop;

namespace SynOS.Daemon;

/// <summary>
/// The daemon's life: attached when the host has started, registered anew when the registration is lost, and in the end detached when all that was
/// received is answered.
/// </summary>
internal sealed class SynosDaemonService(
    IKernel kernel,
    QuestionDispatcher dispatcher,
    StateKeeper state,
    EventFollower follower,
    DaemonStatus status,
    SynosInstruments instruments,
    TimeProvider clock,
    IOptions<SynosDaemonOptions> options,
    ILogger<SynosDaemonService> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>To answer that there is no time left.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _stopping = new();
    private KernelSession? _session;
    private Task _receiving = Task.CompletedTask;
    private Task _background = Task.CompletedTask;

    /// <summary>Returns when it is attached. What time may mend is tried again; what it cannot ends the host.</summary>
    /// <exception cref="SynosUnavailableException">There is no SynOS kernel that this library knows.</exception>
    /// <exception cref="SynosException">The kernel refuses, and will go on refusing.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token))
            await ConnectAsync(either.Token).ConfigureAwait(false);
        _background = Task.WhenAll(Task.Run(() => state.RunAsync(_stopping.Token), CancellationToken.None), Task.Run(() => follower.RunAsync(_stopping.Token), CancellationToken.None));
        _receiving = Task.Run(ReceiveAllAsync, CancellationToken.None);
    }

    /// <summary>Returns when it is detached: at once if nothing is under way, else in the grace of the options and a fifth of a second.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        // Questions are still received, so that those on their way are answered as well.
        if (!await IsDoneWithinAsync(options.Value.StopGrace).ConfigureAwait(false))
        {
            dispatcher.Hurry();
            await IsDoneWithinAsync(LastWords).ConfigureAwait(false);
        }
        await _background.ConfigureAwait(false);
        state.PublishStopped();
        Detach();
        await _receiving.ConfigureAwait(false);
    }

    public void Dispose()
    {
        _session?.Dispose();
        _stopping.Dispose();
    }

    /// <returns>Whether nothing is left to receive, and all that was received is answered.</returns>
    private async Task<bool> IsDoneWithinAsync(TimeSpan limit)
    {
        Task end = Task.Delay(limit, clock);
        do
        {
            Task idle = dispatcher.WhenIdle();
            // The end first: it may never be still.
            if (end.IsCompleted || (!idle.IsCompleted && await Task.WhenAny(idle, end).ConfigureAwait(false) == end))
                return false;
        }
        while (TakeWhatIsThere());
        return true;
    }

    private bool TakeWhatIsThere()
    {
        bool any = false;
        try
        {
            while (_session is { } session && session.Link.TryReceive() is { } query)
            {
                dispatcher.Add(new PendingQuestion(session, query, clock.GetTimestamp()));
                any = true;
            }
        }
        catch (Exception e) when (e is SynosException or SynosUnavailableException or ObjectDisposedException)
        {
            // The channel has failed, and nothing comes of it any more.
        }
        return any;
    }

    private void Detach()
    {
        if (_session is not { } session)
            return;
        try
        {
            session.Link.Detach();
            DaemonLog.Detached(logger);
        }
        catch (Exception e) when (e is SynosException or ObjectDisposedException)
        {
            // It is detached already, and whoever receives has to hear of it.
            session.Lose();
        }
        status.IsAttached = false;
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        TimeSpan pause = FirstPause;
        bool said = false;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                ConsciousnessState now = state.Current;
                var session = new KernelSession(kernel.Connect(now));
                _session = session;
                state.PublishTo(session, now);
                status.IsAttached = true;
                DaemonLog.Attached(logger, session.Link.Release);
                return;
            }
            catch (SynosException e) when (MayPass(e))
            {
                // Once: that it goes on says nothing new.
                if (!said)
                    DaemonLog.NotAttached(logger, e.Message, pause);
                said = true;
            }
            await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    // Another daemon ends, memory and descriptors come free.
    private static bool MayPass(SynosException e) => e.ErrnoName is "EBUSY" or "EAGAIN" or "ENOMEM" or "ENFILE" or "EMFILE" or "ENOBUFS" or "EINTR" or "ENOTCONN";

    private async Task ReceiveAllAsync()
    {
        try
        {
            while (_session is { } session && !await ReceiveUntilEndAsync(session).ConfigureAwait(false))
            {
                status.IsAttached = false;
                state.PublishTo(null);
                session.Dispose();
                _session = null;
                await ConnectAsync(_stopping.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Stopped while it was not attached: there is nothing to detach.
        }
        catch (Exception e) when (e is SynosException or SynosUnavailableException)
        {
            status.Fail(e);
        }
    }

    /// <returns>Whether it was detached by this daemon; else the registration is lost.</returns>
    private async Task<bool> ReceiveUntilEndAsync(KernelSession session)
    {
        int overruns = 0;
        try
        {
            while (await session.Link.ReceiveAsync(session.Lost).ConfigureAwait(false) is { } query)
            {
                dispatcher.Add(new PendingQuestion(session, query, clock.GetTimestamp()));
                if (session.Link.Overruns is var now && now != overruns)
                {
                    DaemonLog.Overran(logger, now - overruns);
                    instruments.Overran(now - overruns);
                    overruns = now;
                }
            }
            return true;
        }
        catch (Exception e) when (e is SynosException or SynosUnavailableException or OperationCanceledException)
        {
            if (_stopping.IsCancellationRequested)
                return true;
            DaemonLog.RegistrationLost(logger, e.Message);
            return false;
        }
    }
}
