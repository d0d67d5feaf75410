// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace SynOS.Interop.Native;

/// <summary>One wait until a descriptor can be read, or has an error to report. It ends once, whatever comes together.</summary>
internal sealed class ReadinessWait
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SafeHandle _handle;

    /// <exception cref="ObjectDisposedException">The handle is closed.</exception>
    public ReadinessWait(SafeHandle handle)
    {
        _handle = handle;
        bool held = false;
        // Holds the descriptor's number until the end: it must not be given to another file meanwhile.
        handle.DangerousAddRef(ref held);
        Descriptor = (int)handle.DangerousGetHandle();
        try
        {
            Epoll.Add(this);
        }
        catch
        {
            handle.DangerousRelease();
            throw;
        }
    }

    /// <summary>Key in <see cref="Epoll"/>, which sets it.</summary>
    public ulong Id { get; set; }

    public int Descriptor { get; }

    public bool HasEnded => _end.Task.IsCompleted;

    public void Complete()
    {
        if (TryEnd())
            _end.SetResult();
    }

    public void Fail(Exception exception)
    {
        if (TryEnd())
            _end.SetException(exception);
    }

    public async Task UntilEnd(CancellationToken cancellationToken)
    {
        await using (cancellationToken.UnsafeRegister(static (wait, token) => ((ReadinessWait)wait!).Cancel(token), this).ConfigureAwait(false))
            await _end.Task.ConfigureAwait(false);
    }

    private void Cancel(CancellationToken token)
    {
        if (TryEnd())
            _end.SetCanceled(token);
    }

    private bool TryEnd()
    {
        if (!Epoll.Remove(this))
            return false;
        _handle.DangerousRelease();
        return true;
    }
}
