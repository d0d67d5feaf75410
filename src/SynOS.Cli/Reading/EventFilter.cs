// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Model;

namespace SynOS.CommandLine.Reading;

/// <summary>Which events are wanted.</summary>
/// <param name="Types">Words for types; none means all.</param>
/// <param name="MinSeverity">Those below it are not.</param>
/// <param name="Since">Those before it are not; null means all.</param>
internal sealed record EventFilter(IReadOnlyList<string> Types, int MinSeverity, DateTimeOffset? Since)
{
    public bool Takes(EventModel e) =>
        (Types.Count == 0 || Types.Contains(e.Type)) && e.Severity >= MinSeverity && (Since is not { } since || e.Time >= since);
}
