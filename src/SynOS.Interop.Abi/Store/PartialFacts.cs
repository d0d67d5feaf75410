// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Store;

/// <summary>Facts that were measured for some targets, as a lock has them: it states nothing that was not measured, and keeps what it says of the others.</summary>
internal static class PartialFacts
{
    /// <param name="measured">The facts of a header.</param>
    /// <param name="locked">What the lock states; null for a first lock.</param>
    public static FactSet Join(FactSet measured, FactSet? locked)
    {
        if (measured.Measured.IsEvery)
            return measured;
        var parts = Target.All.Select(target => (target, Of(target, measured.Measured.Covers(target) ? measured : locked))).ToList();
        return new FactSet(TargetMerger.Merge(parts, Target.All.Count), measured.Locations, measured.Docs, measured.Header);
    }

    private static IReadOnlyList<Fact> Of(Target target, FactSet? facts) => facts?.ForTarget(target).Facts ?? [];
}
