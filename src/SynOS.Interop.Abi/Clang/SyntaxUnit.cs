// SPDX-License-Identifier: MIT

using ClangSharp.Interop;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Clang;

/// <summary>One parsed file. Owns libclang's memory until <see cref="Dispose"/>; cursors and types die with it.</summary>
internal sealed unsafe class SyntaxUnit : IDisposable
{
    private readonly CXIndex _index;
    private readonly CXTranslationUnit _unit;

    private SyntaxUnit(CXIndex index, CXTranslationUnit unit)
    {
        _index = index;
        _unit = unit;
    }

    public CXTranslationUnit Unit => _unit;

    public CXCursor Root => clang.getTranslationUnitCursor(_unit);

    /// <summary>Parses a file on disk, or the given text under that name. Null when libclang gives up altogether.</summary>
    public static SyntaxUnit? Parse(string file, string? text, string[] arguments)
    {
        var index = CXIndex.Create();
        var unsaved = text is null ? default : CXUnsavedFile.Create(file, text);
        try
        {
            var flags = text is null ? CXTranslationUnit_Flags.CXTranslationUnit_DetailedPreprocessingRecord : 0;
            var error = CXTranslationUnit.TryParse(
                index,
                file,
                arguments,
                text is null ? [] : [unsaved],
                flags | CXTranslationUnit_Flags.CXTranslationUnit_SkipFunctionBodies,
                out var unit);
            if (error == CXErrorCode.CXError_Success)
                return new SyntaxUnit(index, unit);
            index.Dispose();
            return null;
        }
        finally
        {
            if (text is not null)
                unsaved.Dispose();
        }
    }

    /// <summary>
    /// The compiler's errors. A parse with errors succeeds and has wrong layouts in it, so nothing may be read from a unit
    /// that has one.
    /// </summary>
    public List<(SourceLocation Location, string Message)> Errors()
    {
        var errors = new List<(SourceLocation, string)>();
        var count = clang.getNumDiagnostics(_unit);
        for (uint i = 0; i < count; i++)
        {
            var diagnostic = clang.getDiagnostic(_unit, i);
            if (clang.getDiagnosticSeverity(diagnostic) >= CXDiagnosticSeverity.CXDiagnostic_Error)
            {
                using var message = clang.getDiagnosticSpelling(diagnostic);
                errors.Add((CursorReader.Locate(clang.getDiagnosticLocation(diagnostic)), message.ToString()));
            }

            clang.disposeDiagnostic(diagnostic);
        }

        return errors;
    }

    public void Dispose()
    {
        _unit.Dispose();
        _index.Dispose();
    }
}
