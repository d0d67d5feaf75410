// SPDX-License-Identifier: MIT
using Microsoft.Extensions.Options;
using SynOS.Daemon.Diagnostics;

namespace SynOS.Daemon.Answering;

/// <summary>Has questions answered, as many at once as the options let, each on its own.</summary>
internal sealed class QuestionDispatcher(QuestionAnswerer answerer, SynosInstruments instruments, IOptions<SynosDaemonOptions> options) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FairQueue _waiting = new(options.Value.MaxConcurrencyPerUser);
    private readonly int _most = options.Value.MaxConcurrency;
    private readonly CancellationTokenSource _hurry = new();
    private TaskCompletionSource _idle = Completed();
    private int _underWay;

    /// <summary>Takes a question; it will be answered, unless nobody waits for the answer any more.</summary>
    public void Add(PendingQuestion question)
    {
        lock (_lock)
        {
            _waiting.Add(question);
            instruments.QueueIs(_waiting.Count);
            if (_idle.Task.IsCompleted)
                _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        StartWhatMay();
    }

    /// <summary>Completes when no question is left.</summary>
    public Task WhenIdle()
    {
        lock (_lock)
            return _idle.Task;
    }

    /// <summary>From now on questions, also those under way, get at once the answer that there is no time for them.</summary>
    public void Hurry() => _hurry.Cancel();

    public void Dispose() => _hurry.Dispose();

    private void StartWhatMay()
    {
        while (true)
        {
            PendingQuestion? next;
            lock (_lock)
            {
                if (_underWay == _most || !_waiting.TryTake(out next))
                    return;
                _underWay++;
                instruments.QueueIs(_waiting.Count);
            }
            _ = Task.Run(() => RunAsync(next), CancellationToken.None);
        }
    }

    private async Task RunAsync(PendingQuestion question)
    {
        try
        {
            await answerer.AnswerAsync(question, _hurry.Token).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _waiting.Finish(question);
                _underWay--;
                if (_underWay == 0 && _waiting.Count == 0)
                    _idle.TrySetResult();
            }
            StartWhatMay();
        }
    }

    private static TaskCompletionSource Completed()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
