// SPDX-License-Identifier: MIT
using ClangSharp.Interop;

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

    /// <summary>Parses a text under a name. Null when libclang gives up altogether.</summary>
    /// <param name="file">Name of the file in memory.</param>
    /// <param name="text">Its text.</param>
    /// <param name="arguments">The compiler's arguments.</param>
    /// <param name="withMacros">Whether the unit knows where macros are defined, which costs time.</param>
    public static SyntaxUnit? Parse(string file, string text, string[] arguments, bool withMacros)
    {
        var index = CXIndex.Create();
        var unsaved = CXUnsavedFile.Create(file, text);
        try
        {
            var flags = CXTranslationUnit_Flags.CXTranslationUnit_SkipFunctionBodies;
            if (withMacros)
                flags |= CXTranslationUnit_Flags.CXTranslationUnit_DetailedPreprocessingRecord;
            var error = CXTranslationUnit.TryParse(index, file, arguments, [unsaved], flags, out var unit);
            if (error == CXErrorCode.CXError_Success)
                return new SyntaxUnit(index, unit);
            index.Dispose();
            return null;
        }
        finally
        {
            unsaved.Dispose();
        }
    }

    /// <summary>
    /// The compiler's errors, with the file they are about once macros are expanded. A parse with errors succeeds and has
    /// wrong layouts in it, so nothing may be read from what has one. Of its warnings those count that leave a value or a
    /// layout in doubt.
    /// </summary>
    public List<(FileRole Role, SourceLocation Location, string Message)> Errors(SourceFiles files)
    {
        var errors = new List<(FileRole, SourceLocation, string)>();
        var count = clang.getNumDiagnostics(_unit);
        for (uint i = 0; i < count; i++)
        {
            var diagnostic = clang.getDiagnostic(_unit, i);
            var severity = clang.getDiagnosticSeverity(diagnostic);
            if (severity >= CXDiagnosticSeverity.CXDiagnostic_Warning)
            {
                using var text = clang.getDiagnosticSpelling(diagnostic);
                var message = text.ToString();
                var location = files.Locate(clang.getDiagnosticLocation(diagnostic), out var role);
                if (severity >= CXDiagnosticSeverity.CXDiagnostic_Error || role == FileRole.Wrapper || (role == FileRole.Header && GccAttributes.IsDoubtful(message)))
                    errors.Add((role, location, message));
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
