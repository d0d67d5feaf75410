// SPDX-License-Identifier: MIT
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads structs and unions: their size and alignment, and each field.</summary>
/// <param name="content">Takes the facts.</param>
/// <param name="isExtern">Whether another header declares the record, so that nobody can mend it here.</param>
internal sealed class RecordReader(HeaderContent content, bool isExtern)
{
    /// <summary>Reads a definition that has a name, or has been given one.</summary>
    public void Read(CXCursor cursor)
    {
        if (content.Types.NameOf(cursor) is not { } name || !content.Records.Add(cursor))
            return;
        var kind = TypeNames.KeywordOf(cursor);
        var at = content.Files.Locate(cursor);
        var type = clang.getCursorType(cursor);
        if (!content.Add(new RecordFact(kind, name, clang.Type_getAlignOf(type), clang.Type_getSizeOf(type)) { IsExtern = isExtern }, at))
        {
            content.Refuse(at, $"there is another {kind} {name} already: one that only a typedef names takes the typedef's name. Give it a tag of its own.");
            return;
        }

        Doubt($"{kind} {name}", CompilerDoubt.OfRecord(name, content.Target));
        ReadNested(cursor);
        ReadFields(kind, name, type, 0);
    }

    /// <summary>Types that are defined inside the record and have a tag: C knows them everywhere by that tag.</summary>
    private void ReadNested(CXCursor record)
    {
        foreach (var child in CursorReader.Children(record))
        {
            switch (clang.getCursorKind(child))
            {
                case CXCursorKind.CXCursor_EnumDecl when clang.isCursorDefinition(child) != 0:
                    EnumReader.Read(child, content, isExtern);
                    break;
                case CXCursorKind.CXCursor_StructDecl or CXCursorKind.CXCursor_UnionDecl when clang.isCursorDefinition(child) != 0:
                    if (content.Types.NameOf(child) is null)
                        ReadNested(child);
                    else
                        Read(child);
                    break;
            }
        }
    }

    /// <param name="kind"><c>struct</c> or <c>union</c>, of the record that the fields count for.</param>
    /// <param name="record">Its name.</param>
    /// <param name="type">Whose fields are read: the record, or one without a name in it.</param>
    /// <param name="start">Where that lies in the record, in bits.</param>
    private void ReadFields(string kind, string record, CXType type, long start)
    {
        foreach (var field in CursorReader.Fields(type))
        {
            var name = CursorReader.Name(field);
            var fieldType = clang.getCursorType(field);
            var bit = start + clang.Cursor_getOffsetOfField(field);
            if (!CursorReader.IsUnnamed(name))
                ReadField(kind, record, name, field, fieldType, bit);
            else if (clang.Cursor_isBitField(field) == 0)
                ReadFields(kind, record, TypeReader.Canonical(fieldType), bit);
            else
                Doubt($"{kind} {record}", CompilerDoubt.OfField(field, fieldType, fieldType, content.Target));
        }
    }

    private void ReadField(string kind, string record, string name, CXCursor cursor, CXType type, long bit)
    {
        var at = content.Files.Locate(cursor);
        var key = $"{kind} {record}.{name}";
        NameByPlace($"{record}::{name}", type);
        var element = TypeReader.CanonicalElement(type);
        Doubt($"{kind} {record}", CompilerDoubt.OfField(cursor, type, element, content.Target));
        if (content.Types.Read(type) is not { } read || !TypeReader.IsStorable(element))
        {
            content.Incomplete.Add($"{kind} {record}");
            content.Refuse(at, $"{key} has type {content.Types.Describe(type)}, and only integers, floating numbers, pointers, records and arrays of them can be expressed.");
            return;
        }

        if (!isExtern)
            FieldRules.Check(key, at, cursor, type, element, read, content);
        if (clang.Cursor_isBitField(cursor) != 0)
        {
            content.Add(FieldFact.BitField(kind, record, name, bit, clang.getFieldDeclBitWidth(cursor), read) with { IsExtern = isExtern }, at);
            return;
        }

        // Where an array without a length ends nobody knows, and C says it has none.
        var size = Math.Max(0, clang.Type_getSizeOf(type));
        content.Add(new FieldFact(kind, record, name, bit / 8, size, read) { IsExtern = isExtern }, at);
    }

    private void Doubt(string record, string? why)
    {
        if (why is not null)
            content.Doubts.TryAdd(record, why);
    }

    /// <summary>A record without a tag that is a field's type is named by the first field that has it.</summary>
    private void NameByPlace(string name, CXType type)
    {
        if (TypeNames.BaseDeclaration(type) is not { } declaration
            || clang.getCursorKind(declaration) == CXCursorKind.CXCursor_EnumDecl
            || content.Types.NameOf(declaration) is not null)
            return;
        content.Types.Assign(declaration, name);
        Read(declaration);
    }
}
