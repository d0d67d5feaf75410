// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>
/// Knows constants that are all flags of a list together, such as <c>X_VALID_MASK</c>. It takes a mask's name, that every bit
/// of before is a flag of its list, and that every bit which came is a flag that came. A mask of what is reserved gives
/// bits away to names that came.
/// </summary>
internal sealed class MaskRule(IReadOnlyList<NamedValue> old, IReadOnlyList<NamedValue> @new)
{
    private static readonly string[] Words = ["MASK", "ALL", "VALID", "FLAGS", "SUPPORTED", "FEATURES"];

    private readonly ILookup<string, NamedValue> _old = Flags(old);
    private readonly ILookup<string, NamedValue> _new = Flags(@new);
    private readonly HashSet<string> _known = [.. old.Select(v => v.Name)];

    public bool Explains(NamedValue before, NamedValue now)
    {
        if (before.Name.Contains("RESERVED", StringComparison.Ordinal) && before.Number is { } free && now.Number is { } left)
            return (left & ~free) == 0 && (Bits(before, v => v.Number!.Value) & (free & ~left)) == (free & ~left);
        if (!IsMask(before.Name) || before.Number is not > 0 || now.Number is not { } after || (before.Number & ~after) != 0)
            return false;
        var came = Bits(now, v => long.IsPow2(v.Number!.Value) ? v.Number.Value : 0);
        return (Union(_old[before.Family].Where(v => v.Name != before.Name)) & before.Number) == before.Number && (came & ~before.Number & after) == (after & ~before.Number);
    }

    /// <summary>The bits of all names that came and begin as the mask does.</summary>
    private long Bits(NamedValue mask, Func<NamedValue, long> bits) =>
        _new[mask.Family].Where(v => !_known.Contains(v.Name)).Aggregate(0L, (all, flag) => all | bits(flag));

    private static ILookup<string, NamedValue> Flags(IReadOnlyList<NamedValue> values) =>
        values.Where(v => v.Number > 0).ToLookup(v => v.Family, StringComparer.Ordinal);

    private static long Union(IEnumerable<NamedValue> flags) => flags.Aggregate(0L, (all, flag) => all | (long.IsPow2(flag.Number!.Value) ? flag.Number.Value : 0));

    private static bool IsMask(string name) => name.Split('_').Any(Words.Contains);
}
