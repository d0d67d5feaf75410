// SPDX-License-Identifier: MIT
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// Knows the layouts about which gcc does not agree with clang, or of which that cannot be told. Linux is built by gcc, so
/// nothing is stated then.
/// </summary>
internal static class CompilerDoubt
{
    /// <summary>The one size of vectors that all compilers align alike on all targets.</summary>
    private const long VectorSize = 16;

    /// <summary>Why the record's layout is in doubt because of a field; null when it is not.</summary>
    /// <param name="cursor">The field.</param>
    /// <param name="type">Its type.</param>
    /// <param name="element">What arrays of it are made of, behind typedefs.</param>
    /// <param name="target">Whose layout is measured.</param>
    public static string? OfField(CXCursor cursor, CXType type, CXType element, ClangTarget target)
    {
        if (clang.Cursor_isBitField(cursor) != 0)
            return OfBits(cursor, type);
        return element.kind switch
        {
            CXTypeKind.CXType_Vector when clang.Type_getSizeOf(element) != VectorSize =>
                FormattableString.Invariant($"compilers align vectors of {clang.Type_getSizeOf(element)} bytes differently"),
            CXTypeKind.CXType_Enum when HasAttribute(clang.getTypeDeclaration(element), CXCursorKind.CXCursor_AlignedAttr) =>
                "gcc ignores the alignment of an enumeration, and clang does not",
            CXTypeKind.CXType_Pointer when clang.Type_getAlignOf(type) < target.PointerSize =>
                "a pointer in it has a type with less than a pointer's alignment",
            _ => null,
        };
    }

    /// <summary>The C library's record of the largest alignment has another one for gcc on i686.</summary>
    public static string? OfRecord(string name, ClangTarget target) =>
        name == "max_align_t" && target.Target == Target.X86 ? "gcc aligns it for a type that clang does not have there" : null;

    private static string? OfBits(CXCursor field, CXType type)
    {
        if (clang.Type_getAlignOf(type) > clang.Type_getSizeOf(type))
            return "a bit-field in it has a type with an alignment of its own, which gcc begins a new unit for, and clang does not";
        return HasAttribute(field, CXCursorKind.CXCursor_AlignedAttr) || HasAttribute(field, CXCursorKind.CXCursor_PackedAttr)
            ? "a bit-field in it has an attribute of its own, which compilers and their versions take differently"
            : null;
    }

    private static bool HasAttribute(CXCursor declaration, CXCursorKind attribute) =>
        CursorReader.Children(declaration).Exists(child => clang.getCursorKind(child) == attribute);
}
