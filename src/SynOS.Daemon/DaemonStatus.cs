// SPDX-License-Identifier: MIT
using Microsoft.Extensions.Hosting;

namespace SynOS.Daemon;

/// <summary>How the daemon is, for the health check and for whoever runs the host.</summary>
internal sealed class DaemonStatus(IHostApplicationLifetime lifetime)
{
    private volatile bool _isAttached;
    private volatile Exception? _failure;

    /// <summary>Whether questions come here.</summary>
    public bool IsAttached
    {
        get => _isAttached;
        set => _isAttached = value;
    }

    /// <summary>What ended the daemon by itself; null if nothing did.</summary>
    public Exception? Failure => _failure;

    /// <summary>Ends the host, since the daemon cannot go on.</summary>
    public void Fail(Exception failure)
    {
        _failure = failure;
        lifetime.StopApplication();
    }
}
