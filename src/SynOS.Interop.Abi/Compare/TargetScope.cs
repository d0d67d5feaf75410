// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>What facts are compared for, and how a part of the targets is called.</summary>
internal static class TargetScope
{
    /// <summary>
    /// What two sets are compared for. One whose facts are the same for all targets does not say how many those are; so as
    /// soon as any fact names a target, every one is looked at.
    /// </summary>
    public static IReadOnlyList<Target> Of(TargetSet old, TargetSet @new) => old.IsEvery && @new.IsEvery ? [] : Target.All;

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
