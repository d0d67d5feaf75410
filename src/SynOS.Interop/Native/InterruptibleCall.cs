// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace SynOS.Interop.Native;

/// <summary>
/// A call that sleeps in the kernel until a signal comes, on a thread of its own. Canceling sends that thread a signal, so that the
/// kernel ends the wait too, and nothing is left behind.
/// </summary>
internal sealed class InterruptibleCall
{
    // A signal may come just before the call has begun to sleep, and is lost; so it is sent until the call has ended.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly TaskCompletionSource<int> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly Func<int> _call;
    private readonly CancellationToken _cancellationToken;
    private nuint _thread;
    private bool _ended;

    private InterruptibleCall(Func<int> call, CancellationToken cancellationToken)
    {
        _call = call;
        _cancellationToken = cancellationToken;
    }

    /// <summary>
    /// SIGURG is ignored by default, and whoever uses it expects it to come without cause: it disturbs nobody else. It only interrupts
    /// while it has a handler, and this one stays, since it must never be missing.
    /// </summary>
    private static PosixSignalRegistration Handler { get; } =
        PosixSignalRegistration.Create((PosixSignal)Libc.SIGURG, static context => context.Cancel = true);

    /// <summary>Makes a call that returns a negated error number, EINTR after a signal.</summary>
    /// <returns>The result of the call.</returns>
    public static Task<int> RunAsync(Func<int> call, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<int>(cancellationToken);
        GC.KeepAlive(Handler);
        var running = new InterruptibleCall(call, cancellationToken);
        new Thread(running.Run) { IsBackground = true, Name = "SynOS.Interop call" }.Start();
        return running._result.Task;
    }

    private void Run()
    {
        _thread = Libc.pthread_self();
        int result;
        using (_cancellationToken.UnsafeRegister(static call => _ = ((InterruptibleCall)call!).InterruptUntilEnd(), this))
        {
            result = _call();
            lock (_lock)
                _ended = true;
        }

        if (result == -Errno.EINTR && _cancellationToken.IsCancellationRequested)
            _result.SetCanceled(_cancellationToken);
        else
            _result.SetResult(result);
    }

    private async Task InterruptUntilEnd()
    {
        while (Interrupt())
            await Task.Delay(Pause).ConfigureAwait(false);
    }

    private bool Interrupt()
    {
        lock (_lock)
        {
            // Under the lock the thread is alive, or its number may be another's.
            return !_ended && Libc.pthread_kill(_thread, Libc.SIGURG) == 0;
        }
    }
}
