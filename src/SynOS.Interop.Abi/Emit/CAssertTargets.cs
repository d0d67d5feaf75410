// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Emit;

/// <summary>How the preprocessor knows a target.</summary>
internal static class CAssertTargets
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        // x32 is a machine of its own: pointers of 4 bytes in 64-bit code.
        ["x86_64"] = "defined(__x86_64__) && !defined(__ILP32__)",
        ["i686"] = "defined(__i386__)",
        ["aarch64"] = "defined(__aarch64__) && !defined(__ILP32__) && !defined(__AARCH64EB__)",
        ["arm"] = "defined(__arm__) && defined(__ARM_EABI__) && !defined(__ARMEB__)",
        ["riscv64"] = "defined(__riscv) && __riscv_xlen == 64",
        ["s390x"] = "defined(__s390x__)",
        ["ppc64le"] = "defined(__powerpc64__) && defined(__LITTLE_ENDIAN__)",
    };

    /// <summary>The condition under which a fact is asserted; empty when it holds for all; null for a target that C has no name for.</summary>
    public static string? Condition(Fact fact)
    {
        if (fact.Targets.Length == 0)
            return "";
        var parts = fact.Targets.Split(',').Select(t => Known.GetValueOrDefault(t)).ToList();
        if (parts.Contains(null))
            return null;
        return parts.Count == 1 ? parts[0] : string.Join(" || ", parts.Select(p => $"({p})"));
    }
}
