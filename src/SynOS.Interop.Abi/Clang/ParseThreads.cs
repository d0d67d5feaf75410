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
        void Work(Worker worker)
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

        if (isWorker)
        {
            Work(Worker.OfThisThread());
        }
        else
        {
            var workers = new Queue<Worker>();
            for (var i = 0; i < Math.Min(count, Environment.ProcessorCount); i++)
                workers.Enqueue(Worker.Start(Work));
            while (workers.TryDequeue(out var worker))
            {
                if (worker.Wait(limit ?? Limit))
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
        private readonly System.Threading.Lock _state = new();
        private Thread? _thread;
        private bool _isGivenUp;
        private ThreadClock? _clock;

        /// <summary>When its present parse began, by its clock.</summary>
        private long _began;

        public static Worker OfThisThread() => new() { _clock = ThreadClock.OfThisThread() };

        public static Worker Start(Action<Worker> work)
        {
            var worker = new Worker();
            using var started = new ManualResetEventSlim();
            worker._thread = new Thread(
                () =>
                {
                    isWorker = true;
                    worker._clock = ThreadClock.OfThisThread();
                    worker.Begin();
                    started.Set();
                    work(worker);
                },
                StackSize) { IsBackground = true, Name = "synos-abi parse" };
            worker._thread.Start();
            started.Wait();
            return worker;
        }

        public void Begin() => Volatile.Write(ref _began, _clock!.Now.Ticks);

        /// <summary>The next index. One that was given up and ends after all gets none: nobody would wait for what it takes.</summary>
        public int Take(ref int next, bool beginsAnew)
        {
            lock (_state)
            {
                if (_isGivenUp)
                    return int.MaxValue;
                if (beginsAnew)
                    Begin();
                return Interlocked.Increment(ref next);
            }
        }

        /// <summary>Stores a result, unless it comes too late: the results may be read already.</summary>
        public void Deliver(Action store)
        {
            lock (_state)
            {
                if (!_isGivenUp)
                    store();
            }
        }

        /// <summary>False when it is given up.</summary>
        public bool Wait(TimeSpan limit)
        {
            // Most parses end within this, and then the clock is not asked.
            var left = limit;
            while (!_thread!.Join(left))
            {
                lock (_state)
                {
                    left = TimeSpan.FromTicks(Volatile.Read(ref _began)) + limit - _clock!.Now;
                    _isGivenUp = left <= TimeSpan.Zero;
                    if (_isGivenUp)
                        return false;
                }
            }

            return true;
        }
    }
}
