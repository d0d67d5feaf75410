// SPDX-License-Identifier: MIT
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads what a header declares, and what of other headers that refers to.</summary>
internal sealed class DeclarationReader(HeaderContent content)
{
    private readonly RecordReader _records = new(content, isExtern: false);
    private readonly RecordReader _externRecords = new(content, isExtern: true);

    /// <summary>Adds types to the content and gives back the prototypes, which need the numbers that macros state.</summary>
    public List<CXCursor> Read(IReadOnlyList<(CXCursor Cursor, CXCursorKind Kind, SourceLocation Location)> declarations)
    {
        var prototypes = new List<CXCursor>();
        // A typedef stands after the record that it alone names, in the same declaration.
        foreach (var (cursor, kind, _) in declarations)
        {
            if (kind == CXCursorKind.CXCursor_TypedefDecl)
                NameByTypedef(cursor);
        }

        foreach (var (cursor, kind, location) in declarations)
        {
            switch (kind)
            {
                case CXCursorKind.CXCursor_StructDecl or CXCursorKind.CXCursor_UnionDecl:
                    ReadRecord(cursor, location);
                    break;
                case CXCursorKind.CXCursor_EnumDecl when clang.isCursorDefinition(cursor) != 0:
                    EnumReader.Read(cursor, content, isExtern: false);
                    break;
                case CXCursorKind.CXCursor_TypedefDecl:
                    ReadTypedef(cursor, isExtern: false);
                    break;
                // A static function is code for C programs, not a call.
                case CXCursorKind.CXCursor_FunctionDecl when clang.getCursorLinkage(cursor) != CXLinkageKind.CXLinkage_Internal:
                    prototypes.Add(cursor);
                    break;
                case CXCursorKind.CXCursor_VarDecl:
                    content.Refuse(location, $"'{CursorReader.Name(cursor)}' is a variable, which facts cannot express.");
                    break;
            }
        }

        return prototypes;
    }

    /// <summary>Reads what was mentioned and is not stated yet, until nothing new is mentioned.</summary>
    public void ReadMentioned()
    {
        while (content.Types.Mentioned.TryDequeue(out var mentioned))
        {
            if (clang.getCursorKind(mentioned) == CXCursorKind.CXCursor_TypedefDecl)
            {
                if (!FixedWidth.IsKnownToReaders(CursorReader.Name(mentioned)))
                    ReadTypedef(mentioned, !content.Files.IsHeader(mentioned));
                continue;
            }

            var definition = clang.getCursorDefinition(mentioned);
            if (clang.Cursor_isNull(definition) != 0)
                continue;
            var isExtern = !content.Files.IsHeader(definition);
            if (clang.getCursorKind(definition) == CXCursorKind.CXCursor_EnumDecl)
                EnumReader.Read(definition, content, isExtern);
            else
                (isExtern ? _externRecords : _records).Read(definition);
        }
    }

    private void ReadRecord(CXCursor cursor, SourceLocation location)
    {
        // A forward declaration states nothing about layout, but the definition may stand elsewhere.
        if (clang.isCursorDefinition(cursor) != 0)
            _records.Read(cursor);
        else if (clang.Cursor_isNull(clang.getCursorDefinition(cursor)) != 0)
            content.Diagnostics.Note(DiagnosticIds.NotExpressible, location, $"{TypeNames.KeywordOf(cursor)} {CursorReader.Name(cursor)} is declared and never defined: it has no layout that facts could state.");
    }

    private void NameByTypedef(CXCursor cursor)
    {
        if (TypeNames.BaseDeclaration(clang.getTypedefDeclUnderlyingType(cursor)) is { } declaration
            && content.Types.NameOf(declaration) is null)
            content.Types.Assign(declaration, CursorReader.Name(cursor));
    }

    private void ReadTypedef(CXCursor cursor, bool isExtern)
    {
        if (isExtern)
            NameByTypedef(cursor);
        var underlying = clang.getTypedefDeclUnderlyingType(cursor);
        var at = content.Files.Locate(cursor);
        if (content.Types.Read(underlying) is { } type)
            content.Add(new TypedefFact(CursorReader.Name(cursor), type) { IsExtern = isExtern }, at);
        else
            content.Refuse(at, $"{CursorReader.Name(cursor)} is {content.Types.Describe(underlying)}, a kind of type that facts cannot spell.");
    }
}
