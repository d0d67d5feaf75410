// SPDX-License-Identifier: MIT
using Microsoft.Extensions.Options;
using SynOS.Interop.Ring;

namespace SynOS.Daemon.Events;

/// <summary>The newest events. Those who ask for them meanwhile share one copy until there is another event.</summary>
internal sealed class RecentEvents(IOptions<SynosDaemonOptions> options)
{
    private readonly Lock _lock = new();
    private readonly Queue<EventRecord> _events = new();
    private readonly int _most = options.Value.RecentEvents;
    private EventRecord[]? _copy = [];

    public void Add(EventRecord record)
    {
        lock (_lock)
        {
            _events.Enqueue(record);
            if (_events.Count > _most)
                _events.Dequeue();
            _copy = null;
        }
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<EventRecord> Snapshot()
    {
        lock (_lock)
            return _copy ??= [.. _events];
    }
}
