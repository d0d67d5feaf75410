// SPDX-License-Identifier: MIT
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Whether two cursors stand for the same thing.</summary>
internal sealed class CursorComparer : IEqualityComparer<CXCursor>
{
    public static CursorComparer Instance { get; } = new();

    public bool Equals(CXCursor x, CXCursor y) => clang.equalCursors(x, y) != 0;

    public int GetHashCode(CXCursor obj) => (int)clang.hashCursor(obj);
}
