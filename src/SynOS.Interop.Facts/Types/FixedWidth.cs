// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Types;

/// <summary>Names of integers that say their width.</summary>
internal static class FixedWidth
{
    private static readonly HashSet<string> Kernel = new(StringComparer.Ordinal)
    {
        "__u8", "__u16", "__u32", "__u64", "__s8", "__s16", "__s32", "__s64",
        "__le16", "__le32", "__le64", "__be16", "__be32", "__be64",
    };

    private static readonly HashSet<string> Library = new(StringComparer.Ordinal)
    {
        "int8_t", "int16_t", "int32_t", "int64_t", "uint8_t", "uint16_t", "uint32_t", "uint64_t",
        "u_int8_t", "u_int16_t", "u_int32_t", "u_int64_t",
    };

    /// <summary>Every reader of facts knows them, so that no fact states what they are.</summary>
    public static bool IsKnownToReaders(string name) => Kernel.Contains(name);

    public static bool IsName(string name) => Kernel.Contains(name) || Library.Contains(name);
}
