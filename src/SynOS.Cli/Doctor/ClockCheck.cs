// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Rendering;

namespace SynOS.CommandLine.Doctor;

/// <summary>Events have the time of a clock that is never set; what is shown as their time of day is only as good as the other one.</summary>
internal static class ClockCheck
{
    // This program was made then.
    private const int LeastYear = 2026;

    public static FindingModel Run(StateModel state, DateTimeOffset now) => now.Year < LeastYear
        ? new FindingModel("clock", FindingResult.Warning, $"it says {Shown.Moment(now)}, which is before SynOS was made: times of events are shown wrong",
            "Set it, by timedatectl or by chronyd.")
        : new FindingModel("clock", FindingResult.Ok, $"it says {Shown.Moment(now)}{(state.AgeSeconds is { } age ? $"; the last state is {Shown.Time(age)} old" : "")}");
}
