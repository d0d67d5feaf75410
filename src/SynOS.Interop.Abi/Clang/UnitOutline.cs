// SPDX-License-Identifier: MIT
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>What stands at the top of a unit: the header's declarations and macros, and the variables of the wrapper.</summary>
internal sealed class UnitOutline
{
    private UnitOutline()
    {
    }

    public List<(CXCursor Cursor, CXCursorKind Kind, SourceLocation Location)> Declarations { get; } = [];

    public Dictionary<string, Macro> Macros { get; } = new(StringComparer.Ordinal);

    /// <summary>Variables of the wrapper by their line; a default cursor where a line declares more than one.</summary>
    public Dictionary<int, CXCursor> Variables { get; } = [];

    public static UnitOutline Read(SyntaxUnit unit, SourceFiles files)
    {
        var outline = new UnitOutline();
        foreach (var cursor in CursorReader.Children(unit.Root))
        {
            var kind = clang.getCursorKind(cursor);
            // Most of a unit: which macros were used where. Nothing is asked about them.
            if (kind is CXCursorKind.CXCursor_MacroExpansion or CXCursorKind.CXCursor_InclusionDirective)
                continue;
            var location = files.Locate(clang.getCursorLocation(cursor), out var role);
            if (role == FileRole.Wrapper)
                outline.AddVariable(cursor, kind, location.Line);
            else if (role == FileRole.Header && kind == CXCursorKind.CXCursor_MacroDefinition)
                outline.AddMacro(cursor, location);
            else if (role == FileRole.Header)
                outline.Declarations.Add((cursor, kind, location));
        }

        return outline;
    }

    private void AddVariable(CXCursor cursor, CXCursorKind kind, int line)
    {
        if (kind == CXCursorKind.CXCursor_MacroDefinition)
            return;
        // A struct that a macro is the first to mention, as in sizeof(struct s *), is declared before the variable.
        if (kind is CXCursorKind.CXCursor_StructDecl or CXCursorKind.CXCursor_UnionDecl && clang.isCursorDefinition(cursor) == 0)
            return;
        if (!Variables.TryAdd(line, cursor))
            Variables[line] = default;
    }

    private void AddMacro(CXCursor cursor, SourceLocation location)
    {
        var name = CursorReader.Name(cursor);
        // A macro without a value is a mark for the preprocessor, such as an include guard.
        if (CursorReader.IsEmptyMacro(cursor, name))
            Macros.Remove(name);
        else
            Macros[name] = new Macro(name, location, clang.Cursor_isMacroFunctionLike(cursor) != 0);
    }
}
