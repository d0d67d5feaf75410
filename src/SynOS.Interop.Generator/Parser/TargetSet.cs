// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Parser;

/// <summary>
/// Which targets an assembly serves. Facts that hold for both x86_64 and aarch64, which .NET supports on Linux and the packages are made
/// for, are emitted; what 32-bit targets have instead does not matter to them.
/// </summary>
internal static class TargetSet
{
    private static readonly string[] Served = ["x86_64", "aarch64"];

    public static bool CoversAll(string targets) => targets.Length == 0 || Served.All(targets.Split(',').Contains);

    public static bool CoversAny(string targets) => targets.Length == 0 || Served.Any(targets.Split(',').Contains);

    /// <summary>The targets that both hold for; empty for all of them.</summary>
    public static string Intersect(string left, string right)
    {
        if (left.Length == 0 || left == right)
            return right;
        return right.Length == 0 ? left : string.Join(",", left.Split(',').Intersect(right.Split(',')));
    }
}
