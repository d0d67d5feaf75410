// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using SynOS.Daemon.Rules;

namespace SynOS.Daemon.Service;

/// <summary>SIGHUP has the rules read again, as <c>systemctl reload</c> sends it.</summary>
internal sealed class ReloadSignal(RuleStore rules) : IHostedService, IDisposable
{
    private PosixSignalRegistration? _registration;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            rules.Reload();
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _registration?.Dispose();
}
