// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>A thread of <see cref="ParseThreads"/>, which can be given up: native code cannot be stopped.</summary>
internal sealed class ParseThread
{
    private const int StackSize = 512 << 20;

    private readonly System.Threading.Lock _state = new();
    private Thread? _thread;
    private ThreadClock? _clock;

    /// <summary>When its present parse began, by its clock.</summary>
    private TimeSpan _began;
    private bool _isGivenUp;

    /// <summary>A parse that runs here already, such as of one header among many, does not need threads for its targets.</summary>
    [field: ThreadStatic]
    public static bool IsThis { get; private set; }

    /// <summary>For a thread that is one already: nobody waits for it here.</summary>
    public static ParseThread OfThis() => new() { _clock = ThreadClock.OfThisThread() };

    public static ParseThread Start(Action<ParseThread> work)
    {
        var thread = new ParseThread();
        using var started = new ManualResetEventSlim();
        thread._thread = new Thread(
            () =>
            {
                IsThis = true;
                CrashSignals.PrepareThread();
                thread._clock = ThreadClock.OfThisThread();
                thread._began = thread._clock.Now;
                started.Set();
                work(thread);
            },
            StackSize) { IsBackground = true, Name = "synos-abi parse" };
        thread._thread.Start();
        started.Wait();
        return thread;
    }

    /// <summary>The next index. One that was given up and ends after all gets none: nobody would wait for what it takes.</summary>
    public int Take(ref int next, bool beginsAnew)
    {
        lock (_state)
        {
            if (_isGivenUp)
                return int.MaxValue;
            if (beginsAnew)
                _began = _clock!.Now;
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
        // Most end within this, and then the clock is not asked.
        for (var left = limit; !_thread!.Join(left);)
        {
            lock (_state)
            {
                left = _began + limit - _clock!.Now;
                _isGivenUp = left <= TimeSpan.Zero;
                if (_isGivenUp)
                    return false;
            }
        }

        return true;
    }
}
