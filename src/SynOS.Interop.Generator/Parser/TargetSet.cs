// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Parser;

/// <summary>
/// Which targets an assembly serves. Facts that hold for both x86_64 and aarch64, which .NET supports on Linux and the packages are made
/// for, are emitted; what 32-bit targets have instead does not matter to them. Where one of the two was not measured, the other counts
/// alone, and where none was, all that were.
/// </summary>
internal sealed class TargetSet
{
    private static readonly string[] Usual = ["x86_64", "aarch64"];

    private readonly string[] _served;

    /// <param name="measured">The targets that were measured; empty for all.</param>
    public TargetSet(string[] measured)
    {
        string[] both = [.. Usual.Where(target => measured.Length == 0 || measured.Contains(target))];
        _served = both.Length == 0 ? measured : both;
    }

    public bool CoversAll(string targets) => targets.Length == 0 || _served.All(targets.Split(',').Contains);

    public bool CoversAny(string targets) => targets.Length == 0 || _served.Any(targets.Split(',').Contains);

    /// <summary>The targets that both hold for; empty for all of them.</summary>
    public static string Intersect(string left, string right)
    {
        if (left.Length == 0 || left == right)
            return right;
        return right.Length == 0 ? left : string.Join(",", left.Split(',').Intersect(right.Split(',')));
    }
}
