// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Lock;

/// <summary>Spellings of one type, the same on every architecture that Linux has.</summary>
internal static class EquivalentTypes
{
    private static readonly string[][] Classes =
    [
        ["__u8", "unsigned char"],
        ["__s8", "signed char"],
        ["__u16", "unsigned short"],
        ["__s16", "short"],
        ["__u32", "unsigned int"],
        ["__s32", "int"],
        ["__u64", "__aligned_u64", "unsigned long long"],
        ["__s64", "__aligned_s64", "long long"],
    ];

    public static bool AreSame(string left, string right) =>
        Canonical(left) == Canonical(right);

    /// <summary>
    /// The type in its first spelling. An array without a length and one of length 0 are laid out alike, and so are read
    /// alike.
    /// </summary>
    public static string Canonical(string spelled)
    {
        var (type, lengths) = Split(spelled);
        var known = Array.Find(Classes, c => c.Contains(type));
        if (lengths.StartsWith("[0]", StringComparison.Ordinal))
            lengths = "[]" + lengths[3..];
        return (known is null ? type : known[0]) + lengths;
    }

    /// <summary>The same element in arrays of other lengths: sources compile, and mean what they meant.</summary>
    public static bool DifferInLengthOnly(string left, string right)
    {
        var (leftType, leftLengths) = Split(Canonical(left));
        var (rightType, rightLengths) = Split(Canonical(right));
        return leftType == rightType && leftLengths.Count(c => c == '[') == rightLengths.Count(c => c == '[');
    }

    /// <summary>The element, and the lengths with what a pointer adds.</summary>
    private static (string Type, string Lengths) Split(string spelled)
    {
        var end = spelled.AsSpan().IndexOfAny('[', '*');
        // A pointer to a function has its brackets elsewhere, and nothing else is spelled like it.
        if (end < 0 || spelled.Contains('(', StringComparison.Ordinal))
            return (spelled, "");
        var type = spelled[..end].TrimEnd();
        return (type, spelled[type.Length..]);
    }
}
