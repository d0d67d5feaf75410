// SPDX-License-Identifier: MIT
using SynOS.Interop;
using SynOS.Interop.Netlink;

namespace SynOS.Daemon.Kernel;

/// <summary>A registration with its attached channel.</summary>
internal interface IKernelLink : IDisposable
{
    /// <inheritdoc cref="SynosKernel.Release"/>
    string Release { get; }

    /// <inheritdoc cref="DaemonChannel.Overruns"/>
    int Overruns { get; }

    /// <inheritdoc cref="DaemonChannel.ReceiveAsync"/>
    ValueTask<Query?> ReceiveAsync(CancellationToken cancellationToken);

    /// <inheritdoc cref="DaemonChannel.TryReceive"/>
    Query? TryReceive();

    /// <inheritdoc cref="DaemonChannel.TryReply"/>
    bool TryReply(Query query, string response, int confidence);

    /// <inheritdoc cref="SynosClient.Update"/>
    void Publish(in ConsciousnessState state);

    /// <inheritdoc cref="DaemonChannel.Detach"/>
    void Detach();
}
