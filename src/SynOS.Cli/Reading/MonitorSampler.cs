// SPDX-License-Identifier: MIT
using System.Diagnostics;
using SynOS.CommandLine.Model;
using SynOS.Interop;

namespace SynOS.CommandLine.Reading;

/// <summary>Reads what the live view shows, and remembers what it needs of before.</summary>
internal sealed class MonitorSampler : IDisposable
{
    // As many as the widest terminals show, or the highest ones.
    private const int KeptRates = 300;
    private const int KeptEvents = 200;

    private readonly SynosKernel _kernel;
    private readonly EventLog? _log;
    private readonly string? _problem;
    private readonly OpenQueries _open = new();
    private readonly List<double> _rates = [];
    private readonly List<EventModel> _latest = [];
    private readonly long _began = Stopwatch.GetTimestamp();
    private CountersModel? _before;
    private TimeSpan _readAt;
    private ulong _lostBefore;

    /// <summary>Without the right to read events everything else is still there, so that is no failure.</summary>
    public MonitorSampler(SynosKernel kernel)
    {
        _kernel = kernel;
        try
        {
            _log = EventLog.Open(kernel);
        }
        catch (SynosException e)
        {
            _problem = $"Events cannot be shown: {e.Remedy}";
        }
    }

    public MonitorModel Read()
    {
        StatusModel status = StatusReader.Read(_kernel);
        TimeSpan now = Stopwatch.GetElapsedTime(_began);
        if (_before is not null)
            Keep(_rates, RatesModel.Between(_before, status.Counters, now - _readAt).EventsAccepted, KeptRates);
        foreach (LogEntry entry in (_log?.ReadUpTo(status.Counters.Events.Accepted) ?? []).SelectMany(batch => batch))
            Keep(_latest, entry.Event, KeptEvents);
        ulong lost = _log?.Lost ?? 0;
        // What was gone before the view began was not lost by it.
        if (_before is null)
            _lostBefore = lost;
        (_before, _readAt) = (status.Counters, now);
        return new MonitorModel(DateTimeOffset.Now, status, [.. _rates], _open.Add(status.Counters.Queries, now), [.. _latest], lost - _lostBefore, _problem);
    }

    public void Dispose() => _log?.Dispose();

    private static void Keep<T>(List<T> list, T item, int most)
    {
        list.Add(item);
        if (list.Count > most)
            list.RemoveRange(0, list.Count - most);
    }
}
