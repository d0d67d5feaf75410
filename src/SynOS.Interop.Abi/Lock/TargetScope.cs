// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Lock;

/// <summary>The targets that facts may name, and how a part of them is called.</summary>
internal static class TargetScope
{
    /// <summary>In the order that facts name them.</summary>
    public static IReadOnlyList<string> Known { get; } = ["x86_64", "i686", "aarch64", "arm", "riscv64", "s390x", "ppc64le"];

    private static readonly string[] With32Bits = ["i686", "arm"];

    /// <summary>
    /// What two sets are compared for. One whose facts are the same for all targets does not say how many those are; so as
    /// soon as any fact names a target, every known one is looked at.
    /// </summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> named)
    {
        var names = named.ToHashSet(StringComparer.Ordinal);
        return names.Count == 0 ? [] : [.. Known, .. names.Except(Known).Order(StringComparer.Ordinal)];
    }

    /// <summary>Empty when it is all of them: <c>32-bit only</c>, <c>64-bit only</c>, <c>s390x only</c>.</summary>
    public static string Describe(IReadOnlyList<string> targets)
    {
        if (targets.Count == 0)
            return "";
        if (targets.SequenceEqual(Known.Where(t => With32Bits.Contains(t))))
            return "32-bit only";
        return targets.SequenceEqual(Known.Where(t => !With32Bits.Contains(t))) ? "64-bit only" : $"{string.Join(", ", targets)} only";
    }
}
