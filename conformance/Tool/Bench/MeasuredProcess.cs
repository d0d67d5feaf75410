// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace SynOS.Conformance.Tool.Bench;

/// <summary>
/// Runs a program and measures it. The kernel counts as a program's peak memory what the process had before it became that program,
/// so a child of this process would seem to need what .NET needs. Therefore a small shell forks the program, says its number and ends,
/// and the orphan comes to this process, which waits for it.
/// </summary>
public static partial class MeasuredProcess
{
    // The copy of the shell becomes the program when it is told to: by then the shell has ended, and its start is not measured.
    private const string Script = "exec 3<&0; { read -r go <&3; exec \"$@\" 3<&- </dev/null >/dev/null 2>\"$0\"; } & echo $!";

    private const int AdoptOrphans = 36;
    private const int Kill = 9;
    // struct rusage of a 64-bit machine, in words.
    private const int UsageSize = 18;
    private const int UserTime = 0;
    private const int SystemTime = 2;
    private const int Peak = 4;
    private const int UnitOfPeak = 1024;

    /// <summary>Runs a program of which nothing but the end is wanted.</summary>
    /// <exception cref="BenchException">It did not end well, or not in time.</exception>
    public static ProcessCost Run(TimeSpan limit, string program, params IEnumerable<string> arguments)
    {
        if (prctl(AdoptOrphans, 1, 0, 0, 0) != 0)
            throw new BenchException("this process may not adopt the processes that it measures (prctl)");
        string errors = Path.GetTempFileName();
        try
        {
            using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", Script, errors, program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            int pid = int.Parse(shell.StandardOutput.ReadLine() ?? throw new BenchException("sh does not start"), CultureInfo.InvariantCulture);
            shell.WaitForExit();
            long start = Stopwatch.GetTimestamp();
            shell.StandardInput.WriteLine();
            var usage = new long[UsageSize];
            (int status, bool killed) = Wait(pid, limit, usage);
            TimeSpan duration = Stopwatch.GetElapsedTime(start);
            if (killed)
                throw new BenchException($"{program} did not end within {limit.TotalSeconds:0} s");
            return status == 0 ? new ProcessCost(duration, Time(usage, UserTime) + Time(usage, SystemTime), usage[Peak] * UnitOfPeak) : throw new BenchException($"{program} ended with the status {status}: {Head(File.ReadAllText(errors))}");
        }
        finally
        {
            _ = prctl(AdoptOrphans, 0, 0, 0, 0);
            File.Delete(errors);
        }
    }

    private static TimeSpan Time(long[] usage, int at) => TimeSpan.FromSeconds(usage[at]) + TimeSpan.FromMicroseconds(usage[at + 1]);

    private static unsafe (int Status, bool Killed) Wait(int pid, TimeSpan limit, long[] usage)
    {
        int status, waited;
        bool killed = false;
        // It stays a zombie, and its number its own, until wait4 returns: what comes after that is told by the lock.
        var gate = new System.Threading.Lock();
        bool ended = false;
        using var timer = new Timer(_ =>
        {
            lock (gate)
            {
                if (!ended)
                    killed = kill(pid, Kill) == 0;
            }
        }, null, limit, Timeout.InfiniteTimeSpan);
        do
        {
            fixed (long* address = usage)
                waited = wait4(pid, &status, 0, address);
        }
        while (waited < 0 && Marshal.GetLastPInvokeError() == Interop.Errno.EINTR);
        lock (gate)
            ended = true;
        if (waited != pid)
            throw new BenchException($"a process was lost (wait4: error {Marshal.GetLastPInvokeError()})");
        return (status, killed);
    }

    private static string Head(string errors) => string.Join('\n', errors.Split('\n').Take(5)).Trim();

    [LibraryImport("libc", SetLastError = true)]
    private static partial int prctl(int option, nint second, nint third, nint fourth, nint fifth);

    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial int wait4(int pid, int* status, int options, void* usage);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int kill(int pid, int signal);
}
