// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Model;

namespace SynOS.CommandLine.Reading;

/// <summary>
/// How long the oldest open question waits at least. The kernel tells nobody but the daemon of single questions, but its counters say how many were
/// asked until a moment, and how many have ended: while fewer have ended than had been asked, one of those is still open.
/// </summary>
internal sealed class OpenQueries
{
    private readonly Queue<(TimeSpan When, ulong Asked)> _moments = new();
    private ulong _lastAsked;

    /// <param name="queries">The counters.</param>
    /// <param name="now">When they were read, on a clock that is never set.</param>
    public OpenQueriesModel Add(QueryCountersModel queries, TimeSpan now)
    {
        if (queries.Open is not { } open)
            return new OpenQueriesModel(null, null);
        if (queries.Asked > _lastAsked)
            _moments.Enqueue((now, _lastAsked = queries.Asked));
        ulong ended = queries.Asked - open;
        while (_moments.TryPeek(out var oldest) && oldest.Asked <= ended)
            _moments.Dequeue();
        return new OpenQueriesModel(open, _moments.TryPeek(out var first) && first.When < now ? (now - first.When).TotalSeconds : null);
    }
}
