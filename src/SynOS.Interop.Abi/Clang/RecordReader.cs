// SPDX-License-Identifier: MIT

using ClangSharp.Interop;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads structs and unions: their size and alignment, and each field.</summary>
internal static class RecordReader
{
    public static void Read(CXCursor cursor, HeaderContent content)
    {
        // A forward declaration states nothing about layout.
        if (clang.isCursorDefinition(cursor) == 0)
            return;
        var kind = clang.getCursorKind(cursor) == CXCursorKind.CXCursor_UnionDecl ? "union" : "struct";
        var at = CursorReader.Locate(cursor);
        var name = CursorReader.Name(cursor);
        if (CursorReader.IsUnnamed(name))
        {
            content.Refuse(at, $"a {kind} without a tag cannot be named in facts. Give it one: '{kind} name {{ … }}'.");
            return;
        }

        var type = clang.getCursorType(cursor);
        content.Add(new RecordFact(kind, name, clang.Type_getAlignOf(type), clang.Type_getSizeOf(type)), at);
        foreach (var child in CursorReader.Children(cursor))
        {
            if (clang.getCursorKind(child) is CXCursorKind.CXCursor_StructDecl or CXCursorKind.CXCursor_UnionDecl or CXCursorKind.CXCursor_EnumDecl)
                content.Refuse(CursorReader.Locate(child), $"a type defined inside {kind} {name} cannot be expressed. Define it before {kind} {name}, with a tag.");
        }

        foreach (var field in CursorReader.Fields(type))
            ReadField(kind, name, field, content);
    }

    private static void ReadField(string kind, string record, CXCursor cursor, HeaderContent content)
    {
        var at = CursorReader.Locate(cursor);
        var name = CursorReader.Name(cursor);
        var type = clang.getCursorType(cursor);
        var element = TypeReader.CanonicalElement(type);
        var field = $"{kind} {record}.{name}";
        if (clang.Cursor_isBitField(cursor) != 0)
        {
            content.Diagnostics.Error(DiagnosticIds.BitField, at, $"{field} is a bit-field: compilers and byte orders place its bits differently. Use an integer and a named mask for each part.");
            return;
        }

        // An unnamed member is refused where its type is defined; here it only has no name to state facts under.
        if (CursorReader.IsUnnamed(name))
            return;
        if (element.kind == CXTypeKind.CXType_Pointer)
        {
            content.Diagnostics.Error(DiagnosticIds.PointerInRecord, at, $"{field} is a pointer: it has 4 bytes in 32-bit programs and 8 in the kernel. Use __aligned_u64 and cast.");
            return;
        }

        if (TypeReader.IsLong(element))
        {
            content.Diagnostics.Error(DiagnosticIds.ArchitectureDependentField, at, $"{field} has type {TypeReader.Spell(type)}, which has 4 bytes in 32-bit programs and 8 in 64-bit ones. Use __u32, __s32 or __aligned_u64.");
            return;
        }

        var size = clang.Type_getSizeOf(type);
        // An array without a length, or with length 0: the record's size says nothing about it.
        if (size <= 0)
        {
            content.Refuse(at, $"{field} has no size of its own ({TypeReader.Spell(type)}): a call could not tell how much to copy. Give it a length.");
            return;
        }

        if (element.kind != CXTypeKind.CXType_Record && !TypeReader.IsInteger(element))
        {
            content.Refuse(at, $"{field} has type {TypeReader.Spell(type)}, and only integers, records and arrays of them can be expressed.");
            return;
        }

        var offset = clang.Cursor_getOffsetOfField(cursor);
        content.Add(new FieldFact(kind, record, name, offset / 8, size, TypeReader.Spell(type)), at);
    }
}
