// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Parser;

/// <summary>C's own types and those of linux/types.h, as they are on 64-bit targets.</summary>
internal static class ScalarTypes
{
    private static readonly Dictionary<string, CType> Types = Create();

    public static CType? Find(string type) => Types.TryGetValue(type, out CType? known) ? known : null;

    private static Dictionary<string, CType> Create()
    {
        var types = new Dictionary<string, CType>();
        // char is a byte: UAPI text is bytes. _Bool too, since C# makes no promise about a bool that is neither 0 nor 1.
        Add(types, Integer("byte", 1, false), "char", "unsigned char", "_Bool", "bool", "__u8", "uint8_t");
        Add(types, Integer("sbyte", 1, true), "signed char", "__s8", "int8_t");
        Add(types, Integer("ushort", 2, false), "unsigned short", "__u16", "__sum16", "uint16_t");
        Add(types, Integer("short", 2, true), "short", "__s16", "int16_t");
        Add(types, Integer("uint", 4, false), "unsigned int", "__u32", "__wsum", "uint32_t");
        Add(types, Integer("int", 4, true), "int", "__s32", "int32_t");
        Add(types, Integer("ulong", 8, false), "unsigned long long", "__u64", "__aligned_u64", "uint64_t");
        Add(types, Integer("long", 8, true), "long long", "__s64", "__aligned_s64", "int64_t");
        // long has the size of a pointer on every Linux target.
        Add(types, Integer("nuint", 8, false), "unsigned long", "size_t", "__kernel_size_t", "__kernel_ulong_t", "uintptr_t");
        Add(types, Integer("nint", 8, true), "long", "ssize_t", "__kernel_ssize_t", "__kernel_long_t", "intptr_t");
        Add(types, Integer("global::System.UInt128", 16, false), "unsigned __int128");
        Add(types, Integer("global::System.Int128", 16, true), "__int128");
        Add(types, new CType("float", 4, 4), "float");
        Add(types, new CType("double", 8, 8), "double");
        foreach ((string name, int size) in new[] { ("ushort", 2), ("uint", 4), ("ulong", 8) })
        {
            Add(types, Integer(name, size, false) with { ByteOrder = "big-endian" }, $"__be{size * 8}", $"__aligned_be{size * 8}");
            Add(types, Integer(name, size, false) with { ByteOrder = "little-endian" }, $"__le{size * 8}", $"__aligned_le{size * 8}");
        }

        return types;
    }

    private static CType Integer(string name, int size, bool signed) => new(name, size, size) { IsInteger = true, IsSigned = signed };

    private static void Add(Dictionary<string, CType> types, CType type, params string[] names)
    {
        foreach (string name in names)
            types.Add(name, type);
    }
}
