// SPDX-License-Identifier: MIT

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace ClangSharp.Interop;

/// <summary>Functions of libclang, named as in clang-c/Index.h without the prefix <c>clang_</c>.</summary>
public static unsafe class clang
{
    private const string Library = "libclang";

    static clang() => NativeLibrary.SetDllImportResolver(typeof(clang).Assembly, Resolve);

    /// <summary>Asked first when the native library is loaded; the first answer that is not zero wins.</summary>
    public static event DllImportResolver? ResolveLibrary;

    [DllImport(Library, EntryPoint = "clang_createIndex")]
    public static extern void* createIndex(int excludeDeclarationsFromPCH, int displayDiagnostics);

    [DllImport(Library, EntryPoint = "clang_disposeIndex")]
    public static extern void disposeIndex(void* index);

    [DllImport(Library, EntryPoint = "clang_parseTranslationUnit2")]
    public static extern CXErrorCode parseTranslationUnit2(void* CIdx, sbyte* source_filename, sbyte** command_line_args, int num_command_line_args, CXUnsavedFile* unsaved_files, uint num_unsaved_files, uint options, CXTranslationUnitImpl** out_TU);

    [DllImport(Library, EntryPoint = "clang_disposeTranslationUnit")]
    public static extern void disposeTranslationUnit(CXTranslationUnitImpl* param0);

    [DllImport(Library, EntryPoint = "clang_getTranslationUnitCursor")]
    public static extern CXCursor getTranslationUnitCursor(CXTranslationUnitImpl* param0);

    [DllImport(Library, EntryPoint = "clang_getClangVersion")]
    public static extern CXString getClangVersion();

    [DllImport(Library, EntryPoint = "clang_getCString")]
    public static extern sbyte* getCString(CXString @string);

    [DllImport(Library, EntryPoint = "clang_disposeString")]
    public static extern void disposeString(CXString @string);

    [DllImport(Library, EntryPoint = "clang_getNumDiagnostics")]
    public static extern uint getNumDiagnostics(CXTranslationUnitImpl* Unit);

    [DllImport(Library, EntryPoint = "clang_getDiagnostic")]
    public static extern void* getDiagnostic(CXTranslationUnitImpl* Unit, uint Index);

    [DllImport(Library, EntryPoint = "clang_disposeDiagnostic")]
    public static extern void disposeDiagnostic(void* Diagnostic);

    [DllImport(Library, EntryPoint = "clang_getDiagnosticSeverity")]
    public static extern CXDiagnosticSeverity getDiagnosticSeverity(void* param0);

    [DllImport(Library, EntryPoint = "clang_getDiagnosticLocation")]
    public static extern CXSourceLocation getDiagnosticLocation(void* param0);

    [DllImport(Library, EntryPoint = "clang_getDiagnosticSpelling")]
    public static extern CXString getDiagnosticSpelling(void* param0);

    [DllImport(Library, EntryPoint = "clang_getExpansionLocation")]
    public static extern void getExpansionLocation(CXSourceLocation location, void** file, uint* line, uint* column, uint* offset);

    [DllImport(Library, EntryPoint = "clang_getFileName")]
    public static extern CXString getFileName(void* SFile);

    [DllImport(Library, EntryPoint = "clang_Location_isFromMainFile")]
    public static extern int Location_isFromMainFile(CXSourceLocation location);

    [DllImport(Library, EntryPoint = "clang_getInclusions")]
    public static extern void getInclusions(CXTranslationUnitImpl* tu, delegate* unmanaged[Cdecl]<void*, CXSourceLocation*, uint, void*, void> visitor, void* client_data);

    [DllImport(Library, EntryPoint = "clang_visitChildren")]
    public static extern uint visitChildren(CXCursor parent, delegate* unmanaged[Cdecl]<CXCursor, CXCursor, void*, CXChildVisitResult> visitor, void* client_data);

    [DllImport(Library, EntryPoint = "clang_Type_visitFields")]
    public static extern uint Type_visitFields(CXType T, delegate* unmanaged[Cdecl]<CXCursor, void*, CXVisitorResult> visitor, void* client_data);

    [DllImport(Library, EntryPoint = "clang_getCursorKind")]
    public static extern CXCursorKind getCursorKind(CXCursor param0);

    [DllImport(Library, EntryPoint = "clang_getCursorLinkage")]
    public static extern CXLinkageKind getCursorLinkage(CXCursor cursor);

    [DllImport(Library, EntryPoint = "clang_getCursorSpelling")]
    public static extern CXString getCursorSpelling(CXCursor param0);

    [DllImport(Library, EntryPoint = "clang_getCursorLocation")]
    public static extern CXSourceLocation getCursorLocation(CXCursor param0);

    [DllImport(Library, EntryPoint = "clang_getCursorExtent")]
    public static extern CXSourceRange getCursorExtent(CXCursor param0);

    [DllImport(Library, EntryPoint = "clang_getRangeEnd")]
    public static extern CXSourceLocation getRangeEnd(CXSourceRange range);

    [DllImport(Library, EntryPoint = "clang_getCursorType")]
    public static extern CXType getCursorType(CXCursor C);

    [DllImport(Library, EntryPoint = "clang_getCursorResultType")]
    public static extern CXType getCursorResultType(CXCursor C);

    [DllImport(Library, EntryPoint = "clang_hashCursor")]
    public static extern uint hashCursor(CXCursor param0);

    [DllImport(Library, EntryPoint = "clang_equalCursors")]
    public static extern uint equalCursors(CXCursor param0, CXCursor param1);

    [DllImport(Library, EntryPoint = "clang_Cursor_isNull")]
    public static extern int Cursor_isNull(CXCursor cursor);

    [DllImport(Library, EntryPoint = "clang_getCursorDefinition")]
    public static extern CXCursor getCursorDefinition(CXCursor param0);

    [DllImport(Library, EntryPoint = "clang_isCursorDefinition")]
    public static extern uint isCursorDefinition(CXCursor param0);

    [DllImport(Library, EntryPoint = "clang_Cursor_isBitField")]
    public static extern uint Cursor_isBitField(CXCursor C);

    [DllImport(Library, EntryPoint = "clang_getFieldDeclBitWidth")]
    public static extern int getFieldDeclBitWidth(CXCursor C);

    [DllImport(Library, EntryPoint = "clang_getTypedefDeclUnderlyingType")]
    public static extern CXType getTypedefDeclUnderlyingType(CXCursor C);

    [DllImport(Library, EntryPoint = "clang_Cursor_getOffsetOfField")]
    public static extern long Cursor_getOffsetOfField(CXCursor C);

    [DllImport(Library, EntryPoint = "clang_Cursor_isMacroFunctionLike")]
    public static extern uint Cursor_isMacroFunctionLike(CXCursor C);

    [DllImport(Library, EntryPoint = "clang_Cursor_getNumArguments")]
    public static extern int Cursor_getNumArguments(CXCursor C);

    [DllImport(Library, EntryPoint = "clang_Cursor_getArgument")]
    public static extern CXCursor Cursor_getArgument(CXCursor C, uint i);

    [DllImport(Library, EntryPoint = "clang_Cursor_Evaluate")]
    public static extern void* Cursor_Evaluate(CXCursor C);

    [DllImport(Library, EntryPoint = "clang_EvalResult_getKind")]
    public static extern CXEvalResultKind EvalResult_getKind(void* E);

    [DllImport(Library, EntryPoint = "clang_EvalResult_isUnsignedInt")]
    public static extern uint EvalResult_isUnsignedInt(void* E);

    [DllImport(Library, EntryPoint = "clang_EvalResult_getAsUnsigned")]
    public static extern ulong EvalResult_getAsUnsigned(void* E);

    [DllImport(Library, EntryPoint = "clang_EvalResult_getAsLongLong")]
    public static extern long EvalResult_getAsLongLong(void* E);

    [DllImport(Library, EntryPoint = "clang_EvalResult_getAsDouble")]
    public static extern double EvalResult_getAsDouble(void* E);

    [DllImport(Library, EntryPoint = "clang_EvalResult_dispose")]
    public static extern void EvalResult_dispose(void* E);

    [DllImport(Library, EntryPoint = "clang_getEnumDeclIntegerType")]
    public static extern CXType getEnumDeclIntegerType(CXCursor C);

    [DllImport(Library, EntryPoint = "clang_getEnumConstantDeclValue")]
    public static extern long getEnumConstantDeclValue(CXCursor C);

    [DllImport(Library, EntryPoint = "clang_getEnumConstantDeclUnsignedValue")]
    public static extern ulong getEnumConstantDeclUnsignedValue(CXCursor C);

    [DllImport(Library, EntryPoint = "clang_getTypeSpelling")]
    public static extern CXString getTypeSpelling(CXType CT);

    [DllImport(Library, EntryPoint = "clang_getCanonicalType")]
    public static extern CXType getCanonicalType(CXType T);

    [DllImport(Library, EntryPoint = "clang_getTypeDeclaration")]
    public static extern CXCursor getTypeDeclaration(CXType T);

    [DllImport(Library, EntryPoint = "clang_getResultType")]
    public static extern CXType getResultType(CXType T);

    [DllImport(Library, EntryPoint = "clang_getNumArgTypes")]
    public static extern int getNumArgTypes(CXType T);

    [DllImport(Library, EntryPoint = "clang_getArgType")]
    public static extern CXType getArgType(CXType T, uint i);

    [DllImport(Library, EntryPoint = "clang_getPointeeType")]
    public static extern CXType getPointeeType(CXType T);

    [DllImport(Library, EntryPoint = "clang_isConstQualifiedType")]
    public static extern uint isConstQualifiedType(CXType T);

    [DllImport(Library, EntryPoint = "clang_isVolatileQualifiedType")]
    public static extern uint isVolatileQualifiedType(CXType T);

    [DllImport(Library, EntryPoint = "clang_Type_getValueType")]
    public static extern CXType Type_getValueType(CXType CT);

    [DllImport(Library, EntryPoint = "clang_isFunctionTypeVariadic")]
    public static extern uint isFunctionTypeVariadic(CXType T);

    [DllImport(Library, EntryPoint = "clang_getArrayElementType")]
    public static extern CXType getArrayElementType(CXType T);

    [DllImport(Library, EntryPoint = "clang_getArraySize")]
    public static extern long getArraySize(CXType T);

    [DllImport(Library, EntryPoint = "clang_Type_getSizeOf")]
    public static extern long Type_getSizeOf(CXType T);

    [DllImport(Library, EntryPoint = "clang_Type_getAlignOf")]
    public static extern long Type_getAlignOf(CXType T);

    private static nint Resolve(string libraryName, Assembly assembly, DllImportSearchPath? searchPath)
    {
        foreach (var resolver in (ResolveLibrary?.GetInvocationList() ?? []).Cast<DllImportResolver>())
        {
            var handle = resolver(libraryName, assembly, searchPath);
            if (handle != 0)
                return handle;
        }

        return NativeLibrary.TryLoad("libclang.so.1", assembly, searchPath, out var system) ? system : 0;
    }
}
