// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Report;

/// <summary>Names of targets as people read them.</summary>
internal static class TargetNames
{
    private static readonly string[] Known = ["x86_64", "i686", "aarch64", "arm", "riscv64", "s390x", "ppc64le"];

    /// <summary>In the order that facts name them; one that is not known yet comes last.</summary>
    public static IReadOnlyList<string> InOrder(IEnumerable<string> targets) =>
        [.. targets.Distinct(StringComparer.Ordinal).OrderBy(t => (uint)Array.IndexOf(Known, t)).ThenBy(t => t, StringComparer.Ordinal)];

    /// <summary>What a fact's list of targets says: <c>all</c>, or the names.</summary>
    public static string Of(string targets) => targets.Length == 0 ? "all" : targets.Replace(",", ", ", StringComparison.Ordinal);
}
