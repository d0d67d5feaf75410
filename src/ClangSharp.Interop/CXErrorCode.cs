// SPDX-License-Identifier: MIT

namespace ClangSharp.Interop;

/// <summary>Result of a parse.</summary>
public enum CXErrorCode
{
    CXError_Success = 0,
    CXError_Failure = 1,
    CXError_Crashed = 2,
    CXError_InvalidArguments = 3,
    CXError_ASTReadError = 4,
}
