// SPDX-License-Identifier: MIT
using System.Diagnostics;
using SynOS.CommandLine.Model;
using SynOS.Interop;
using SynOS.Interop.Ring;
using SynOS.Interop.Uapi;

namespace SynOS.CommandLine.Bench;

/// <summary>Reading events where they are, without a call.</summary>
internal static class RingPart
{
    private const int Batch = 256;

    public static Part Ring { get; } = new("ring", _ => "reads the events that are kept, by mapping, again and again", Measure);

    private static BenchPartModel Measure(Load load, CancellationToken ending)
    {
        try
        {
            using EventRing ring = EventRing.Open(load.Client.Kernel);
            return Read(ring, load.Time, ending);
        }
        catch (SynosException e)
        {
            return new BenchPartModel("ring", 0, 1, 0, 0, null, $"{e.Call} fails with {e.ErrnoName}: {e.Remedy}");
        }
    }

    private static BenchPartModel Read(EventRing ring, TimeSpan time, CancellationToken ending)
    {
        var records = new synos_event_record[Batch];
        ulong read = 0;
        long began = Stopwatch.GetTimestamp();
        while (ring.Head > 0 && Stopwatch.GetElapsedTime(began) < time)
        {
            EventRingReader reader = ring.CreateReader();
            for (int count; (count = reader.TryRead(records)) > 0; read += (ulong)count)
                ending.ThrowIfCancellationRequested();
        }

        TimeSpan took = Stopwatch.GetElapsedTime(began);
        return new BenchPartModel("ring", read, 0, took.TotalSeconds, read / Math.Max(took.TotalSeconds, 1e-9), null, read == 0 ? "there are no events" : null);
    }
}
