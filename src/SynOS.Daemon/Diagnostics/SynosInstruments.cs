// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Diagnostics.Metrics;
using SynOS.Interop;
using SynOS.Interop.Netlink;

namespace SynOS.Daemon.Diagnostics;

/// <summary>What the daemon counts and measures, in the meter and the activity source named SynOS.</summary>
internal sealed class SynosInstruments
{
    public const string Name = "SynOS";

    private static readonly ActivitySource Source = new(Name);

    private readonly Counter<long> _answered;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _abandoned;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _events;
    private readonly Counter<long> _lost;
    private readonly Counter<long> _overruns;
    private int _queue;

    public SynosInstruments(IMeterFactory meters)
    {
        Meter meter = meters.Create(Name);
        _answered = meter.CreateCounter<long>("synos.queries.answered", "{query}", "Questions whose answer was delivered.");
        _failed = meter.CreateCounter<long>("synos.queries.failed", "{query}", "Questions whose answer was not delivered, by the kernel's errno.");
        _abandoned = meter.CreateCounter<long>("synos.queries.abandoned", "{query}", "Questions for whose answer nobody waited any more.");
        _duration = meter.CreateHistogram("synos.query.duration", "s", "From receiving a question to replying.", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        });
        _events = meter.CreateCounter<long>("synos.events", "{event}", "Events that were read, by their type.");
        _lost = meter.CreateCounter<long>("synos.events.lost", "{event}", "Events that were overwritten before they were read.");
        _overruns = meter.CreateCounter<long>("synos.channel.overruns", "{overrun}", "How often the kernel dropped messages since the channel was full.");
        meter.CreateObservableGauge("synos.queries.waiting", () => Volatile.Read(ref _queue), "{query}", "Questions that wait for their turn.");
    }

    /// <summary>Begins to trace a question. The text is not in it: it is the asker's.</summary>
    public static Activity? StartQuery(Query query) => Source.StartActivity("synos.query", ActivityKind.Server)?
        .SetTag("synos.query.id", query.Id)
        .SetTag("synos.query.uid", query.UserId)
        .SetTag("synos.query.pid", query.ProcessId);

    /// <summary>A reply was tried.</summary>
    /// <param name="errno">Why it was not delivered; null if it was.</param>
    /// <param name="duration">Since the question was received.</param>
    public void Replied(string? errno, TimeSpan duration)
    {
        if (errno is null)
            _answered.Add(1);
        else
            _failed.Add(1, new KeyValuePair<string, object?>("errno", errno));
        _duration.Record(duration.TotalSeconds);
    }

    public void Abandoned() => _abandoned.Add(1);

    public void Observed(EventType type) => _events.Add(1, new KeyValuePair<string, object?>("type", type.ToString()));

    public void Lost(ulong events) => _lost.Add((long)events);

    public void Overran(int times) => _overruns.Add(times);

    public void QueueIs(int length) => Volatile.Write(ref _queue, length);
}
