// SPDX-License-Identifier: MIT

namespace ClangSharp.Interop;

/// <summary>A place in the syntax tree.</summary>
public struct CXCursor
{
    public CXCursorKind kind;
    public int xdata;
    public _data_e__FixedBuffer data;

    public unsafe struct _data_e__FixedBuffer
    {
        public void* e0;
        public void* e1;
        public void* e2;
    }
}
