// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Lock;

/// <summary>Spellings of one integer type, the same on every architecture that Linux has.</summary>
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

    public static bool AreSame(string left, string right)
    {
        var (leftType, leftLengths) = Split(left);
        var (rightType, rightLengths) = Split(right);
        return leftLengths == rightLengths && Classes.Any(c => c.Contains(leftType) && c.Contains(rightType));
    }

    private static (string Type, string Lengths) Split(string spelled)
    {
        var bracket = spelled.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? (spelled, "") : (spelled[..bracket], spelled[bracket..]);
    }
}
