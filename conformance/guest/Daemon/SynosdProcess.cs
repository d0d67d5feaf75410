// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SynOS.Conformance.Guest.Native;

namespace SynOS.Conformance.Guest.Daemon;

/// <summary><c>synosd</c>, started as a program; its owner ends it with <see cref="Dispose"/>, if nothing else has.</summary>
internal sealed class SynosdProcess : IDisposable
{
    private const string Program = "/bin/synosd";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private SynosdProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Pid => _process.Id;

    /// <summary>All that it has printed.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    public static SynosdProcess Start(string configuration) => new(new Process
    {
        StartInfo = new ProcessStartInfo(Program, ["--config", configuration]) { RedirectStandardOutput = true, RedirectStandardError = true },
    });

    /// <summary>Waits for a line with these words.</summary>
    /// <returns>How long that took since the start; null if it ended without the line.</returns>
    public TimeSpan? AwaitLine(string words) =>
        Await(() => _lines.Any(line => line.Contains(words, StringComparison.Ordinal))) ? _clock.Elapsed : null;

    /// <summary>Waits until something holds.</summary>
    /// <returns>Whether it does; else this has ended.</returns>
    public bool Await(Func<bool> holds)
    {
        while (true)
        {
            bool ended = _process.HasExited;
            if (holds())
            {
                return true;
            }
            if (ended)
            {
                return false;
            }
            Thread.Sleep(1);
        }
    }

    public void Signal(int signal) => BailOutException.ThrowIf(Libc.kill(Pid, signal) != 0, "kill");

    /// <summary>Waits until it has ended and all that it printed is there.</summary>
    /// <returns>Its exit code, above 128 for a signal.</returns>
    public int AwaitEnd()
    {
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>A value of its status, in KiB.</summary>
    public int StatusKibibytes(string key)
    {
        string line = File.ReadLines($"/proc/{Pid}/status").First(line => line.StartsWith(key, StringComparison.Ordinal));
        return int.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    /// <summary>How often its threads have been woken until now.</summary>
    public long Wakeups() => Directory.EnumerateDirectories($"/proc/{Pid}/task")
        .SelectMany(thread => File.ReadLines($"{thread}/status"))
        .Where(line => line.Contains("voluntary_ctxt_switches", StringComparison.Ordinal))
        .Sum(line => long.Parse(line.Split('\t')[1], CultureInfo.InvariantCulture));

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }
}
