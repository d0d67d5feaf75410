// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

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

    private static readonly Dictionary<string, CType> FirstSpellings = Classes
        .SelectMany(c => c.Select(name => (Name: name, First: CType.Parse(c[0]))))
        .ToDictionary(c => c.Name, c => c.First, StringComparer.Ordinal);

    public static bool AreSame(CType left, CType right) => Canonical(left) == Canonical(right);

    /// <summary>
    /// The type in its first spelling. An array without a length and one of length 0 are laid out alike, and so are read
    /// alike.
    /// </summary>
    public static CType Canonical(CType type)
    {
        var first = type.Replace(named => named is NamedType known && FirstSpellings.TryGetValue(known.Name, out var spelled) ? spelled.With(named.Qualifiers) : named);
        return first is ArrayType { Length: 0 } array ? new ArrayType(array.Item, null) : first;
    }

    /// <summary>The same element in arrays of other lengths: sources compile, and mean what they meant.</summary>
    public static bool DifferInLengthOnly(CType left, CType right) =>
        WithoutLengths(Canonical(left)) == WithoutLengths(Canonical(right));

    private static CType WithoutLengths(CType type) => type is ArrayType array ? new ArrayType(WithoutLengths(array.Item), null) : type;
}
