// SPDX-License-Identifier: MIT

namespace ClangSharp.Interop;

/// <summary>What an evaluation gave; the kinds in use.</summary>
public enum CXEvalResultKind
{
    CXEval_UnExposed = 0,
    CXEval_Int = 1,
    CXEval_Float = 2,
}
