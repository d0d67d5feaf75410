// SPDX-License-Identifier: MIT
using SynOS.Interop;
using SynOS.Interop.Netlink;

namespace SynOS.Daemon.Kernel;

/// <summary>One registration, from attaching until it is lost or given back. Whoever finds that it is lost says so, and the wait for questions ends.</summary>
internal sealed class KernelSession(IKernelLink link) : IDisposable
{
    private readonly CancellationTokenSource _lost = new();

    public IKernelLink Link => link;

    /// <summary>Canceled when the registration is lost.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Whether an answer was delivered; false if nobody waits for it any more, also because the session has ended.</summary>
    /// <exception cref="SynosException">The kernel refuses it.</exception>
    public bool TryReply(Query query, string response, int confidence)
    {
        bool delivered = false;
        Use(() => delivered = link.TryReply(query, response, confidence));
        return delivered;
    }

    /// <summary>Publishes a state, unless the session has ended.</summary>
    /// <exception cref="SynosException">The kernel refuses it.</exception>
    public void Publish(ConsciousnessState state) => Use(() => link.Publish(state));

    /// <summary>Says that the registration is lost.</summary>
    public void Lose()
    {
        try
        {
            _lost.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It is given up already.
        }
    }

    private void Use(Action action)
    {
        try
        {
            action();
        }
        catch (ObjectDisposedException)
        {
            // Whoever asked has got ECONNRESET.
        }
        catch (SynosException e) when (e.ErrnoName is "EPERM" or "ENOTCONN")
        {
            // Not registered or attached any more, so that nothing of this session will ever arrive.
            Lose();
            throw;
        }
    }

    public void Dispose()
    {
        link.Dispose();
        _lost.Dispose();
    }
}
