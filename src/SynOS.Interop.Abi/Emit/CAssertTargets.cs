// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Emit;

/// <summary>How the preprocessor knows a target.</summary>
internal static class CAssertTargets
{
    /// <summary>The condition under which a fact is asserted; empty when it holds for all.</summary>
    public static string Condition(Fact fact)
    {
        var parts = fact.Targets.Select(t => t.Architecture.Condition).ToList();
        return parts.Count <= 1 ? string.Concat(parts) : string.Join(" || ", parts.Select(p => $"({p})"));
    }
}
