// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Report;

/// <summary>Names of targets as people read them.</summary>
internal static class TargetNames
{
    /// <summary>What a fact's targets say: <c>all</c>, or the names.</summary>
    public static string Of(TargetSet targets) => targets.IsEvery ? "all" : string.Join(", ", targets);
}
