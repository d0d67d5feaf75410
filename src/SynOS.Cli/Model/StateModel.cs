// SPDX-License-Identifier: MIT
using SynOS.Interop;

namespace SynOS.CommandLine.Model;

/// <summary>The last state that a daemon published.</summary>
/// <param name="Awareness">0 to 100.</param>
/// <param name="Threat">0 to 100.</param>
/// <param name="Learning">Any of active, passive, analyzing.</param>
/// <param name="Context">What the daemon works on; a daemon wrote it.</param>
/// <param name="AgeSeconds">How long ago it was published; null if none ever was.</param>
internal sealed record StateModel(int Awareness, int Threat, IReadOnlyList<string> Learning, string Context, double? AgeSeconds)
{
    private static readonly LearningState[] Flags = [LearningState.Active, LearningState.Passive, LearningState.Analyzing];

    public static StateModel Of(ConsciousnessReport report, ulong nowNanoseconds) => new(
        report.State.AwarenessLevel,
        report.State.ThreatLevel,
        [.. Flags.Where(flag => report.State.Learning.HasFlag(flag)).Select(flag => flag.ToString().ToLowerInvariant())],
        report.State.Context,
        report.LastUpdateNanoseconds == 0 ? null : Math.Max(0, ((double)nowNanoseconds - report.LastUpdateNanoseconds) / 1e9));
}
