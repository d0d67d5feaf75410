// SPDX-License-Identifier: MIT

using System.Globalization;
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Spells types the same way whatever the version of libclang.</summary>
internal static class TypeReader
{
    public static string Spell(CXType type)
    {
        var lengths = "";
        while (type.kind == CXTypeKind.CXType_ConstantArray)
        {
            lengths += string.Create(CultureInfo.InvariantCulture, $"[{clang.getArraySize(type)}]");
            type = clang.getArrayElementType(type);
        }

        using var text = clang.getTypeSpelling(type);
        return text + lengths;
    }

    /// <summary>The type behind all typedefs.</summary>
    public static CXType Canonical(CXType type) => clang.getCanonicalType(type);

    /// <summary>What the elements of an array, of however many dimensions, are.</summary>
    public static CXType CanonicalElement(CXType type)
    {
        type = Canonical(type);
        while (type.kind is CXTypeKind.CXType_ConstantArray or CXTypeKind.CXType_IncompleteArray)
            type = Canonical(clang.getArrayElementType(type));
        return type;
    }

    public static bool IsInteger(CXType canonical) => canonical.kind is
        (>= CXTypeKind.CXType_Bool and <= CXTypeKind.CXType_UChar)
        or (>= CXTypeKind.CXType_UShort and <= CXTypeKind.CXType_ULongLong)
        or (>= CXTypeKind.CXType_Char_S and <= CXTypeKind.CXType_SChar)
        or (>= CXTypeKind.CXType_Short and <= CXTypeKind.CXType_LongLong)
        or CXTypeKind.CXType_Enum;

    /// <summary>long has the size of a register.</summary>
    public static bool IsLong(CXType canonical) => canonical.kind is CXTypeKind.CXType_Long or CXTypeKind.CXType_ULong;
}
