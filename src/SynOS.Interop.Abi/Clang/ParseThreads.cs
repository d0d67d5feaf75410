// SPDX-License-Identifier: MIT

using System.Runtime.ExceptionServices;

namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// Runs parses side by side, on threads of its own: the compiler recurses as deep as a header nests, and what takes too
/// long is given up.
/// </summary>
internal static class ParseThreads
{
    private const int StackSize = 512 << 20;

    /// <summary>A parse that runs here already, such as of one header among many, does not need threads for its targets.</summary>
    [ThreadStatic]
    private static bool isWorker;

    /// <summary>The longest that one header may take, for all targets; ordinary ones take some milliseconds.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(6);

    /// <summary>Whether a parse was given up, and its thread still runs: native code cannot be stopped.</summary>
    public static bool HasRunaway { get; private set; }

    /// <summary>The results by index; null for those that took too long.</summary>
    /// <param name="count">How many parses.</param>
    /// <param name="parse">Parses by index.</param>
    /// <param name="independent">
    /// Whether each may take the limit. Otherwise they are one header for several targets, and may take it together.
    /// </param>
    public static T?[] Run<T>(int count, Func<int, T> parse, bool independent)
        where T : struct
    {
        var results = new T?[count];
        var next = -1;
        var failure = (Exception?)null;
        void Work(Worker worker)
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                if (independent)
                    worker.Began = Environment.TickCount64;
                try
                {
                    results[i] = parse(i);
                }
                catch (Exception e)
                {
                    // An exception that leaves a thread ends the process; it belongs to whoever asked for the parse.
                    failure = e;
                }
            }
        }

        if (isWorker)
        {
            Work(new Worker());
        }
        else
        {
            var workers = new Queue<Worker>();
            for (var i = 0; i < Math.Min(count, Environment.ProcessorCount); i++)
                workers.Enqueue(Worker.Start(Work));
            while (workers.TryDequeue(out var worker))
            {
                if (worker.Wait())
                    continue;
                HasRunaway = true;
                if (independent && Volatile.Read(ref next) < count)
                    workers.Enqueue(Worker.Start(Work));
            }
        }

        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
        return [.. results];
    }

    private sealed class Worker
    {
        private Thread? _thread;
        private long _began = Environment.TickCount64;

        /// <summary>When its present parse began, in milliseconds.</summary>
        public long Began
        {
            get => Volatile.Read(ref _began);
            set => Volatile.Write(ref _began, value);
        }

        public static Worker Start(Action<Worker> work)
        {
            var worker = new Worker();
            worker._thread = new Thread(
                () =>
                {
                    isWorker = true;
                    CrashSignals.PrepareThread();
                    work(worker);
                },
                StackSize) { IsBackground = true, Name = "synos-abi parse" };
            worker._thread.Start();
            return worker;
        }

        /// <summary>False when it is given up.</summary>
        public bool Wait()
        {
            while (true)
            {
                var left = Began + (long)Limit.TotalMilliseconds - Environment.TickCount64;
                if (_thread!.Join(TimeSpan.FromMilliseconds(Math.Max(0, left))))
                    return true;
                if (Began + (long)Limit.TotalMilliseconds <= Environment.TickCount64)
                    return false;
            }
        }
    }
}
