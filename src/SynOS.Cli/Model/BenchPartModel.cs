// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>One thing that was measured.</summary>
/// <param name="Name">telemetry, log, query or ring.</param>
/// <param name="Done">How often it succeeded.</param>
/// <param name="Refused">How often the kernel refused it.</param>
/// <param name="Seconds">How long that took.</param>
/// <param name="PerSecond">How many succeeded in a second.</param>
/// <param name="Microseconds">How long one took that succeeded; null where single ones are not timed, or none succeeded.</param>
/// <param name="Note">What is to be known of the figures, or why there are none; null if nothing is.</param>
internal sealed record BenchPartModel(
    string Name, ulong Done, ulong Refused, double Seconds, double PerSecond, PercentilesModel? Microseconds, string? Note);
