// SPDX-License-Identifier: MIT
using Microsoft.Extensions.Logging;
using SynOS.Daemon.Diagnostics;
using SynOS.Daemon.Kernel;
using SynOS.Daemon.State;
using SynOS.Interop;
using SynOS.Interop.Ring;
using SynOS.Interop.Uapi;

namespace SynOS.Daemon.Events;

/// <summary>Reads the kernel's events and hands them on. What it cannot read costs the events, and no answer.</summary>
internal sealed class EventFollower(IKernel kernel, RecentEvents recent, StateKeeper state, SynosInstruments instruments, TimeProvider clock, ILogger<EventFollower> logger)
{
    private const int Batch = 64;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken stopping)
    {
        ulong? after = state.LastEvent;
        TimeSpan pause = FirstPause;
        while (true)
        {
            try
            {
                using EventReader reader = kernel.OpenEvents(after);
                await FollowAsync(reader, sequence =>
                {
                    after = sequence;
                    pause = FirstPause;
                }, stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is SynosException or SynosUnavailableException)
            {
                DaemonLog.EventsUnreadable(logger, pause, e.Message);
            }

            try
            {
                await Task.Delay(pause, clock, stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task FollowAsync(EventReader reader, Action<ulong> read, CancellationToken stopping)
    {
        var records = new synos_event_record[Batch];
        ulong lost = reader.Lost;
        while (true)
        {
            int count = await reader.ReadAsync(records, stopping).ConfigureAwait(false);
            ulong now = KernelClock.Nanoseconds(clock);
            for (int i = 0; i < count; i++)
            {
                EventRecord record = EventRecord.From(records[i]);
                recent.Add(record);
                instruments.Observed(record.Type);
                state.Observe(record, Age(record, now));
                read(record.Sequence);
            }
            if (reader.Lost != lost)
            {
                instruments.Lost(reader.Lost - lost);
                lost = reader.Lost;
            }
        }
    }

    private static TimeSpan Age(EventRecord record, ulong now) =>
        record.TimestampNanoseconds < now ? TimeSpan.FromTicks((long)((now - record.TimestampNanoseconds) / 100)) : TimeSpan.Zero;
}
