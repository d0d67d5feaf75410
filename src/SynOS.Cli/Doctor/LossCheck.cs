// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Rendering;

namespace SynOS.CommandLine.Doctor;

/// <summary>What has been refused or given up since boot.</summary>
internal static class LossCheck
{
    public static FindingModel Run(CountersModel counters)
    {
        (string What, ulong? Count, string Remedy)[] losses =
        [
            ("events over the rate limit", counters.Events.RateLimited, "see which program logs so much, or raise user_rate_limit and rate_limit"),
            ("queries timed out", counters.Queries.TimedOut, "see whether the daemon keeps up, or raise query_timeout_ms"),
            ("queries refused since the daemon did not read", counters.Queries.Congested, "see whether the daemon hangs"),
            ("queries of too many at once", counters.Queries.Limited + counters.Queries.UserLimited, "raise queries_max or user_queries_max"),
        ];
        var some = losses.Where(loss => loss.Count > 0).ToList();
        return some.Count == 0
            ? new FindingModel("losses", FindingResult.Ok, "nothing was refused for want of room or time since boot")
            : new FindingModel("losses", FindingResult.Warning, "since boot: " + string.Join(", ", some.Select(loss => $"{Shown.Count(loss.Count)} {loss.What}")),
                "To go on: " + string.Join("; ", some.Select(loss => loss.Remedy)) + ".");
    }
}
