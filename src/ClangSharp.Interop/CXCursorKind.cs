// SPDX-License-Identifier: MIT

namespace ClangSharp.Interop;

/// <summary>What a cursor stands for; the kinds in use.</summary>
public enum CXCursorKind
{
    CXCursor_StructDecl = 2,
    CXCursor_UnionDecl = 3,
    CXCursor_EnumDecl = 5,
    CXCursor_EnumConstantDecl = 7,
    CXCursor_FunctionDecl = 8,
    CXCursor_VarDecl = 9,
    CXCursor_TypedefDecl = 20,
    CXCursor_UnexposedExpr = 100,
    CXCursor_StringLiteral = 109,
    CXCursor_ParenExpr = 111,
    CXCursor_AnnotateAttr = 406,
    CXCursor_PackedAttr = 408,
    CXCursor_AlignedAttr = 441,
    CXCursor_MacroDefinition = 501,
    CXCursor_MacroExpansion = 502,
    CXCursor_InclusionDirective = 503,
}
