// SPDX-License-Identifier: MIT

namespace ClangSharp.Interop;

/// <summary>How to go on after a child.</summary>
public enum CXChildVisitResult
{
    CXChildVisit_Break = 0,
    CXChildVisit_Continue = 1,
    CXChildVisit_Recurse = 2,
}
