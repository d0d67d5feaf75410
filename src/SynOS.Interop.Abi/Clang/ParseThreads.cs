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

    /// <summary>The longest that one parse may take; ordinary headers take some milliseconds.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(7);

    /// <summary>Whether a parse was given up, and its thread still runs: native code cannot be stopped.</summary>
    public static bool HasRunaway { get; private set; }

    /// <summary>The results by index; null for those that took too long.</summary>
    public static T?[] Run<T>(int count, Func<int, T> parse)
        where T : struct
    {
        var results = new T?[count];
        var workers = new List<Worker>();
        var next = -1;
        var failure = (Exception?)null;
        for (var i = 0; i < Math.Min(count, Environment.ProcessorCount); i++)
        {
            var worker = new Worker();
            worker.Start(() =>
            {
                for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
                {
                    worker.Began = Environment.TickCount64;
                    try
                    {
                        results[index] = parse(index);
                    }
                    catch (Exception e)
                    {
                        // An exception that leaves a thread ends the process; it belongs to whoever asked for the parse.
                        failure = e;
                    }
                }
            });
            workers.Add(worker);
        }

        // What one parse takes too long for, the others would too: they are the same header for other targets.
        HasRunaway |= !workers.All(w => w.Wait());
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

        public void Start(ThreadStart work)
        {
            _thread = new Thread(work, StackSize) { IsBackground = true, Name = "synos-abi parse" };
            _thread.Start();
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
