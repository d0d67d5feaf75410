// SPDX-License-Identifier: MIT
using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;

namespace SynOS.Daemon.Service;

/// <summary>Tells systemd that threads of this process still run, twice in the time of WatchdogSec=; without that setting it does nothing.</summary>
internal sealed class Watchdog(ISystemdNotifier notifier, TimeProvider clock) : IHostedService, IDisposable
{
    private static readonly ServiceState Alive = new("WATCHDOG=1");

    private ITimer? _timer;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        string? time = Environment.GetEnvironmentVariable("WATCHDOG_USEC");
        if (long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out long microseconds) && microseconds > 0)
        {
            TimeSpan pause = TimeSpan.FromMicroseconds(microseconds) / 2;
            _timer = clock.CreateTimer(_ => notifier.Notify(Alive), null, pause, pause);
        }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _timer?.Dispose();
}
