// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;

namespace ClangSharp.Interop;

/// <summary>One parsed C file.</summary>
public readonly unsafe struct CXTranslationUnit(nint handle) : IDisposable
{
    public nint Handle { get; } = handle;

    public static implicit operator CXTranslationUnitImpl*(CXTranslationUnit value) => (CXTranslationUnitImpl*)value.Handle;

    public static CXErrorCode TryParse(
        CXIndex index,
        string sourceFileName,
        ReadOnlySpan<string> commandLineArgs,
        ReadOnlySpan<CXUnsavedFile> unsavedFiles,
        CXTranslationUnit_Flags options,
        out CXTranslationUnit translationUnit)
    {
        // Freed below, also when marshalling a later argument fails.
        var arguments = (sbyte**)NativeMemory.AllocZeroed((nuint)commandLineArgs.Length + 1, (nuint)sizeof(sbyte*));
        var name = (sbyte*)Marshal.StringToCoTaskMemUTF8(sourceFileName);
        try
        {
            for (var i = 0; i < commandLineArgs.Length; i++)
                arguments[i] = (sbyte*)Marshal.StringToCoTaskMemUTF8(commandLineArgs[i]);

            fixed (CXUnsavedFile* files = unsavedFiles)
            {
                CXTranslationUnitImpl* unit = null;
                var error = clang.parseTranslationUnit2(
                    index, name, arguments, commandLineArgs.Length, files, (uint)unsavedFiles.Length, (uint)options, &unit);
                translationUnit = new CXTranslationUnit((nint)unit);
                return error;
            }
        }
        finally
        {
            for (var i = 0; i < commandLineArgs.Length; i++)
                Marshal.FreeCoTaskMem((nint)arguments[i]);
            NativeMemory.Free(arguments);
            Marshal.FreeCoTaskMem((nint)name);
        }
    }

    public void Dispose()
    {
        if (Handle != 0)
            clang.disposeTranslationUnit(this);
    }
}
