// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace SynOS.Interop.Native;

/// <summary>Waits for one descriptor, one wait at a time.</summary>
internal sealed class Readiness(SafeHandle handle, Type owner) : IDisposable
{
    private readonly Lock _lock = new();
    private ReadinessWait? _wait;
    private bool _disposed;

    /// <summary>Waits until the descriptor can be read, or <see cref="Wake"/>.</summary>
    /// <exception cref="ObjectDisposedException">It is disposed, before or meanwhile.</exception>
    /// <exception cref="InvalidOperationException">Another wait has not ended.</exception>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, owner);
            if (_wait is { HasEnded: false })
                throw new InvalidOperationException($"Another wait of this {owner.Name} has not ended. Wait from one place at a time.");
            _wait = new ReadinessWait(handle);
            return _wait.UntilEnd(cancellationToken);
        }
    }

    /// <summary>Ends the wait that is under way, if there is one.</summary>
    public void Wake()
    {
        lock (_lock)
            _wait?.Complete();
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _wait?.Fail(new ObjectDisposedException(owner.FullName));
        }
    }
}
