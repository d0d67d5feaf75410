// SPDX-License-Identifier: MIT

namespace ClangSharp.Interop;

/// <summary>How to parse; the flags in use.</summary>
[Flags]
public enum CXTranslationUnit_Flags
{
    CXTranslationUnit_None = 0,
    CXTranslationUnit_DetailedPreprocessingRecord = 1,
    CXTranslationUnit_SkipFunctionBodies = 0x40,
}
