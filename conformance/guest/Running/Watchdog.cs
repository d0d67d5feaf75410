// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Transcript;

namespace SynOS.Conformance.Guest.Running;

/// <summary>Ends the program, naming what was running, when that does not come back.</summary>
internal sealed class Watchdog : IDisposable
{
    private const int ExitCutOff = 3;
    private const int LimitSeconds = 60;
    private const int PauseMilliseconds = 500;

    private readonly KtapWriter _writer;
    private readonly ManualResetEventSlim _ended = new();
    private readonly Lock _lock = new();
    private readonly Thread _thread;
    private string? _running;
    private long _deadline;

    public Watchdog(KtapWriter writer)
    {
        _writer = writer;
        _thread = new Thread(Watch) { IsBackground = true };
        _thread.Start();
    }

    public void Run(string name, Action action)
    {
        lock (_lock)
        {
            _running = name;
            _deadline = Environment.TickCount64 + LimitSeconds * 1000;
        }
        action();
        lock (_lock)
        {
            _running = null;
        }
    }

    public void Dispose()
    {
        _ended.Set();
        _thread.Join();
        _ended.Dispose();
    }

    private void Watch()
    {
        while (!_ended.Wait(PauseMilliseconds))
        {
            lock (_lock)
            {
                if (_running is not null && Environment.TickCount64 > _deadline)
                {
                    _writer.BailOut($"{_running} did not end within {LimitSeconds} s");
                    // Not Environment.Exit: it would wait for the thread that hangs.
                    Libc._exit(ExitCutOff);
                }
            }
        }
    }
}
