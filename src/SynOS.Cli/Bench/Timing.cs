// SPDX-License-Identifier: MIT
using System.Diagnostics;
using SynOS.CommandLine.Model;
using SynOS.Interop;

namespace SynOS.CommandLine.Bench;

/// <summary>
/// Does the same again and again until the time is over, and times each. A refusal of the kernel counts as one; the last is remembered. What is
/// refused at once is not tried at full speed.
/// </summary>
internal sealed class Timing(Action attempt)
{
    // Enough for any percentile, and no more memory than a program like this may take.
    private const int MostTimes = 1_000_000;

    private static readonly TimeSpan PauseAfterRefusal = TimeSpan.FromMilliseconds(1);

    private readonly List<long> _times = [];

    public ulong Refused { get; private set; }

    public SynosException? LastRefusal { get; private set; }

    public void Run(TimeSpan time, CancellationToken cancellationToken)
    {
        for (long began = Stopwatch.GetTimestamp(); _times.Count < MostTimes && Stopwatch.GetElapsedTime(began) < time;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            long start = Stopwatch.GetTimestamp();
            try
            {
                attempt();
                _times.Add((long)Stopwatch.GetElapsedTime(start).TotalNanoseconds);
            }
            catch (SynosException e)
            {
                Refused++;
                LastRefusal = e;
                Thread.Sleep(PauseAfterRefusal);
            }
        }
    }

    /// <summary>What several that went on at once give together.</summary>
    public static BenchPartModel Together(string name, IReadOnlyList<Timing> timings, TimeSpan took)
    {
        long[] times = [.. timings.SelectMany(timing => timing._times)];
        ulong refused = timings.Aggregate(0ul, (sum, timing) => sum + timing.Refused);
        SynosException? refusal = timings.Select(timing => timing.LastRefusal).FirstOrDefault(e => e is not null);
        PercentilesModel? percentiles = PercentilesModel.OfNanoseconds(times);
        string? note = refusal is not null ? $"the kernel refused with {refusal.ErrnoName}: {refusal.Remedy}"
            : percentiles?.P50 == 0 ? "the clock of this machine is coarser than one takes: only the rate says something" : null;
        return new BenchPartModel(name, (ulong)times.Length, refused, took.TotalSeconds, times.Length / took.TotalSeconds, percentiles, note);
    }
}
