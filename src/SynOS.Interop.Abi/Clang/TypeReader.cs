// SPDX-License-Identifier: MIT
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Says what kind of type a type is.</summary>
internal static class TypeReader
{
    /// <summary>The type behind all typedefs, and behind <c>_Atomic</c>.</summary>
    public static CXType Canonical(CXType type)
    {
        var canonical = clang.getCanonicalType(type);
        return canonical.kind == CXTypeKind.CXType_Atomic ? clang.getCanonicalType(clang.Type_getValueType(canonical)) : canonical;
    }

    /// <summary>What C adds to this type itself; not what a typedef of it or its elements have.</summary>
    public static TypeQualifiers QualifiersOf(CXType type) =>
        (clang.isConstQualifiedType(type) != 0 ? TypeQualifiers.Const : TypeQualifiers.None)
        | (clang.isVolatileQualifiedType(type) != 0 ? TypeQualifiers.Volatile : TypeQualifiers.None);

    /// <summary>What the elements of an array, of however many dimensions, are.</summary>
    public static CXType CanonicalElement(CXType type)
    {
        type = Canonical(type);
        while (IsArray(type))
            type = Canonical(clang.getArrayElementType(type));
        return type;
    }

    public static bool IsArray(CXType type) => type.kind is CXTypeKind.CXType_ConstantArray or CXTypeKind.CXType_IncompleteArray;

    public static bool IsInteger(CXType canonical) => canonical.kind is
        (>= CXTypeKind.CXType_Bool and <= CXTypeKind.CXType_UChar)
        or (>= CXTypeKind.CXType_UShort and <= CXTypeKind.CXType_ULongLong)
        or (>= CXTypeKind.CXType_Char_S and <= CXTypeKind.CXType_SChar)
        or (>= CXTypeKind.CXType_Short and <= CXTypeKind.CXType_LongLong)
        or CXTypeKind.CXType_Enum;

    /// <summary>Whether the numbers of an integer are all from 0 on.</summary>
    public static bool IsUnsigned(CXType integer) => integer.kind is >= CXTypeKind.CXType_Bool and <= CXTypeKind.CXType_UInt128;

    public static bool IsFloating(CXType canonical) =>
        canonical.kind is CXTypeKind.CXType_Float or CXTypeKind.CXType_Double or CXTypeKind.CXType_LongDouble;

    /// <summary>What a field may be made of: everything that has the same bytes wherever it is read, and pointers.</summary>
    public static bool IsStorable(CXType canonical) =>
        IsInteger(canonical) || IsFloating(canonical)
        || canonical.kind is CXTypeKind.CXType_Record or CXTypeKind.CXType_Pointer or CXTypeKind.CXType_Int128 or CXTypeKind.CXType_UInt128;

    /// <summary>
    /// Whether the size depends on the architecture: long has that of a register. Where a name with a fixed width was
    /// written, its being a long is the C library's business: <c>__u64</c> is an unsigned long on ppc64le.
    /// </summary>
    public static bool HasSizeOfArchitecture(CXType type)
    {
        while (true)
        {
            switch (type.kind)
            {
                case CXTypeKind.CXType_Long or CXTypeKind.CXType_ULong or CXTypeKind.CXType_LongDouble:
                    return true;
                case CXTypeKind.CXType_ConstantArray or CXTypeKind.CXType_IncompleteArray:
                    type = clang.getArrayElementType(type);
                    continue;
                case CXTypeKind.CXType_Typedef or CXTypeKind.CXType_Elaborated:
                    var declaration = clang.getTypeDeclaration(type);
                    if (clang.getCursorKind(declaration) != CXCursorKind.CXCursor_TypedefDecl || FixedWidth.IsName(CursorReader.Name(declaration)))
                        return false;
                    type = clang.getTypedefDeclUnderlyingType(declaration);
                    continue;
                case CXTypeKind.CXType_Unexposed:
                    var canonical = Canonical(type);
                    if (canonical.kind == CXTypeKind.CXType_Unexposed)
                        return false;
                    type = canonical;
                    continue;
                default:
                    return false;
            }
        }
    }
}
