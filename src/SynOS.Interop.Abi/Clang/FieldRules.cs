// SPDX-License-Identifier: MIT
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Finds fields that make an ABI fragile and that only the compiler recognizes.</summary>
internal static class FieldRules
{
    public static void Check(string field, SourceLocation at, CXCursor cursor, CXType type, CXType element, CType spelled, HeaderContent content)
    {
        if (clang.Cursor_isBitField(cursor) != 0)
            content.Find(DiagnosticIds.BitField, at, $"{field} is a bit-field: compilers and byte orders place its bits differently. Use an integer and a named mask for each part.");
        else if (element.kind == CXTypeKind.CXType_Pointer)
            content.Find(DiagnosticIds.PointerInRecord, at, $"{field} is a pointer: it has 4 bytes in 32-bit programs and 8 in the kernel. Use __aligned_u64 and cast.");
        else if (element.kind == CXTypeKind.CXType_Enum)
            content.Find(DiagnosticIds.EnumInRecord, at, $"{field} has type {spelled}: which integer that is the compiler chooses, from the values and its options, so a new value may change the layout. Use __u32 and state the enumeration in the documentation.");
        else if (TypeReader.HasSizeOfArchitecture(type))
            content.Find(DiagnosticIds.ArchitectureDependentField, at, $"{field} has type {spelled}, which has not the same size on all architectures. Use __u32, __s32 or __aligned_u64.");
    }
}
