// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Qemu;

/// <summary>Ends a guest that does not end by itself, when its console says that it has stopped.</summary>
internal sealed class LastWordsWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Timer? _timer;

    /// <param name="console">The file that the console is written to.</param>
    /// <param name="words">What is waited for; null for nothing.</param>
    /// <param name="end">Is cancelled then.</param>
    public LastWordsWatch(string console, string? words, CancellationTokenSource end)
    {
        if (words is null)
            return;
        _timer = new Timer(
            _ =>
            {
                if (!Seen && File.Exists(console) && File.ReadAllText(console).Contains(words, StringComparison.Ordinal))
                {
                    Seen = true;
                    end.Cancel();
                }
            },
            null, Pause, Pause);
    }

    /// <summary>Whether they were said.</summary>
    public bool Seen { get; private set; }

    public void Dispose()
    {
        // A look that is under way must not cancel what is disposed of next.
        using var done = new ManualResetEvent(false);
        if (_timer?.Dispose(done) == true)
            done.WaitOne();
    }
}
