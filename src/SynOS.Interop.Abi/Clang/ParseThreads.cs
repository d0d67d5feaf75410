// SPDX-License-Identifier: MIT
using System.Runtime.ExceptionServices;

namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// Runs parses side by side, on threads of its own: the compiler recurses as deep as a header nests, and what takes too
/// long is given up.
/// </summary>
internal static class ParseThreads
{
    /// <summary>The longest that one header may take, for all targets, by <see cref="ThreadClock"/>; ordinary ones take some milliseconds.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(6);

    /// <summary>Whether a parse was given up, and its thread still runs: native code cannot be stopped.</summary>
    public static bool HasRunaway { get; private set; }

    /// <summary>The results by index; null for those that took too long.</summary>
    /// <param name="count">How many parses.</param>
    /// <param name="parse">Parses by index.</param>
    /// <param name="independent">
    /// Whether each may take the limit. Otherwise they are one header for several targets, and may take it together.
    /// </param>
    /// <param name="limit">Another limit.</param>
    public static T?[] Run<T>(int count, Func<int, T> parse, bool independent, TimeSpan? limit = null)
        where T : struct
    {
        var results = new T?[count];
        var next = -1;
        var failure = (Exception?)null;
        void Work(ParseThread worker)
        {
            while (worker.Take(ref next, independent) is var i && i < count)
            {
                try
                {
                    var result = parse(i);
                    worker.Deliver(() => results[i] = result);
                }
                catch (Exception e)
                {
                    // An exception that leaves a thread ends the process; it belongs to whoever asked for the parse.
                    failure = e;
                }
            }
        }

        if (ParseThread.IsThis)
        {
            Work(ParseThread.OfThis());
        }
        else
        {
            var workers = new Queue<ParseThread>();
            for (var i = 0; i < Math.Min(count, Environment.ProcessorCount); i++)
                workers.Enqueue(ParseThread.Start(Work));
            while (workers.TryDequeue(out var worker))
            {
                if (worker.Wait(limit ?? Limit))
                    continue;
                HasRunaway = true;
                if (independent && Volatile.Read(ref next) < count)
                    workers.Enqueue(ParseThread.Start(Work));
            }
        }

        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
        return [.. results];
    }
}
