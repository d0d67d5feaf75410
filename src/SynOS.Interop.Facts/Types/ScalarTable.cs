// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Types;

/// <summary>The one table of C's own numbers and those of linux/types.h and the C library.</summary>
internal static class ScalarTable
{
    private static readonly Dictionary<string, Scalar> Scalars = Create();

    public static Scalar? Find(string name) => Scalars.TryGetValue(name, out Scalar? known) ? known : null;

    private static Dictionary<string, Scalar> Create()
    {
        var all = new Dictionary<string, Scalar>(StringComparer.Ordinal);
        Add(all, Unsigned(1) with { IsSigned = null }, "char");
        Add(all, Unsigned(1) with { IsBoolean = true }, "_Bool", "bool");
        Add(all, Unsigned(1), "unsigned char", "__u8", "uint8_t");
        Add(all, Signed(1), "signed char", "__s8", "int8_t");
        Add(all, Unsigned(2), "unsigned short", "__u16", "__sum16", "uint16_t");
        Add(all, Signed(2), "short", "__s16", "int16_t");
        Add(all, Unsigned(4), "unsigned int", "__u32", "__wsum", "uint32_t");
        Add(all, Signed(4), "int", "__s32", "int32_t");
        Add(all, Unsigned(8), "unsigned long long", "__u64", "__aligned_u64", "uint64_t");
        Add(all, Signed(8), "long long", "__s64", "__aligned_s64", "int64_t");
        // long has the size of a pointer on every Linux target.
        Add(all, Unsigned(8) with { IsNative = true }, "unsigned long", "size_t", "__kernel_size_t", "__kernel_ulong_t", "uintptr_t");
        Add(all, Signed(8) with { IsNative = true }, "long", "ssize_t", "__kernel_ssize_t", "__kernel_long_t", "intptr_t");
        Add(all, Unsigned(16), "unsigned __int128");
        Add(all, Signed(16), "__int128");
        Add(all, new Scalar(4, IsFloating: true, IsSigned: true), "float");
        Add(all, new Scalar(8, IsFloating: true, IsSigned: true), "double");
        foreach (int size in new[] { 2, 4, 8 })
        {
            Add(all, Unsigned(size) with { Order = ByteOrder.Big }, $"__be{size * 8}", $"__aligned_be{size * 8}");
            Add(all, Unsigned(size) with { Order = ByteOrder.Little }, $"__le{size * 8}", $"__aligned_le{size * 8}");
        }

        return all;
    }

    private static Scalar Unsigned(int size) => new(size, IsFloating: false, IsSigned: false);

    private static Scalar Signed(int size) => new(size, IsFloating: false, IsSigned: true);

    private static void Add(Dictionary<string, Scalar> all, Scalar scalar, params string[] names)
    {
        foreach (string name in names)
            all.Add(name, scalar);
    }
}
