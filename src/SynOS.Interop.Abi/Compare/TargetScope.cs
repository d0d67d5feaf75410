// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>What facts are compared for, and how a part of the targets is called.</summary>
internal static class TargetScope
{
    /// <summary>
    /// What two sets are compared for. One whose facts are the same for all targets does not say how many those are; so as
    /// soon as any fact names a target, or a type has two spellings, every one is looked at.
    /// </summary>
    public static IReadOnlyList<Target> Of(TargetSet old, TargetSet @new, bool areRespelled) => old.IsEvery && @new.IsEvery && !areRespelled ? [] : Target.All;

    /// <summary>What all of them hold for; null when there is no such target.</summary>
    public static TargetSet? Common(IEnumerable<TargetSet> sets) => sets.Aggregate((TargetSet?)default(TargetSet), (common, set) => common?.Intersect(set));

    /// <summary>The targets that a set of facts speaks of: those that were measured, or those that its facts name if each names some.</summary>
    public static TargetSet Stated(FactSet facts) =>
        facts.Measured.IsEvery && facts.Facts.Count != 0 && facts.Facts.All(f => !f.Targets.IsEvery) ? facts.NamedTargets : facts.Measured;

    /// <summary>Empty when it is all of them: <c>32-bit only</c>, <c>64-bit only</c>, <c>s390x only</c>.</summary>
    public static string Describe(TargetSet targets)
    {
        if (targets.IsEvery)
            return "";
        if (targets == WithPointers(4))
            return "32-bit only";
        return targets == WithPointers(8) ? "64-bit only" : $"{string.Join(", ", targets)} only";
    }

    private static TargetSet WithPointers(int size) => TargetSet.Of(Target.All.Where(t => t.Architecture.PointerSize == size));
}
