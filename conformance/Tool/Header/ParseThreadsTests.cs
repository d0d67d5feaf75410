// SPDX-License-Identifier: MIT
using System.Collections.Concurrent;
using SynOS.Interop.Abi.Clang;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>What takes too long is given up, and nothing else with it.</summary>
public sealed class ParseThreadsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Fact]
    public void What_ends_after_it_was_given_up_takes_nothing_away_from_the_others()
    {
        int workers = Environment.ProcessorCount, count = (2 * workers) + 50;
        var slow = new ConcurrentDictionary<int, int>();
        var end = new TaskCompletionSource();
        // Each of those that were given up has a successor; once all are there, all were given up.
        using var successors = new CountdownEvent(workers);
        int takenAgain = 0;
        int Parse(int i)
        {
            if (i < workers)
            {
                slow[Environment.CurrentManagedThreadId] = i;
                // A parse is limited by the processor's time.
                while (!end.Task.IsCompleted)
                    Thread.SpinWait(1000);
            }
            else if (slow.ContainsKey(Environment.CurrentManagedThreadId))
            {
                Interlocked.Increment(ref takenAgain);
            }
            else if (i < 2 * workers)
            {
                successors.Signal();
                successors.Wait();
                end.TrySetResult();
            }
            else
            {
                Thread.Sleep(10);
            }

            return i;
        }

        int?[] results = ParseThreads.Run(count, Parse, independent: true, Limit);

        Assert.Equal(0, takenAgain);
        Assert.Equal([.. Enumerable.Repeat<int?>(null, workers), .. Enumerable.Range(workers, count - workers).Cast<int?>()], results);
    }
}
