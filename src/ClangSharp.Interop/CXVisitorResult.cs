// SPDX-License-Identifier: MIT

namespace ClangSharp.Interop;

/// <summary>How to go on after a field.</summary>
public enum CXVisitorResult
{
    CXVisit_Break = 0,
    CXVisit_Continue = 1,
}
