// SPDX-License-Identifier: MIT
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SynOS.Daemon;

/// <summary>Healthy while questions come to this daemon.</summary>
internal sealed class SynosDaemonHealthCheck(DaemonStatus status) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(status.IsAttached
            ? HealthCheckResult.Healthy("registered and attached")
            : new HealthCheckResult(context.Registration.FailureStatus, "not attached to the kernel", status.Failure));
}
