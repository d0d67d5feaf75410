// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Model;

namespace SynOS.CommandLine.Bench;

/// <summary>One thing that is measured.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Announcement">What it will do to the system.</param>
/// <param name="Measure">Does it.</param>
internal sealed record Part(string Name, Func<Load, string> Announcement, Func<Load, CancellationToken, BenchPartModel> Measure)
{
    public static IReadOnlyList<Part> All { get; } = [CallParts.Telemetry, CallParts.Log, CallParts.Query, RingPart.Ring];
}
