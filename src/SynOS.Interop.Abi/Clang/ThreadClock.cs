// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;

namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// The time that a thread had: it does not pass while the thread waits for a processor, since on a busy machine everything
/// takes longer, and no header is to blame for that.
/// </summary>
internal sealed class ThreadClock
{
    private readonly string _statistics;

    private ThreadClock(string statistics) => _statistics = statistics;

    /// <summary>Since any moment; differences count.</summary>
    public TimeSpan Now => Stopwatch.GetElapsedTime(0) - Waited();

    /// <summary>The clock of the thread that asks; others may read it.</summary>
    public static ThreadClock OfThisThread() =>
        new($"/proc/{new FileInfo("/proc/thread-self").LinkTarget}/schedstat");

    /// <summary>Where the kernel does not keep it, all time counts.</summary>
    private TimeSpan Waited()
    {
        try
        {
            // Nanoseconds on a processor, nanoseconds waiting for one, number of times.
            var fields = File.ReadAllText(_statistics).Split(' ');
            return fields.Length > 1 && long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var nanoseconds)
                ? TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick)
                : TimeSpan.Zero;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return TimeSpan.Zero;
        }
    }
}
