// SPDX-License-Identifier: MIT

namespace ClangSharp.Interop;

/// <summary>A stretch of a file.</summary>
public struct CXSourceRange
{
    public _ptr_data_e__FixedBuffer ptr_data;
    public uint begin_int_data;
    public uint end_int_data;

    public unsafe struct _ptr_data_e__FixedBuffer
    {
        public void* e0;
        public void* e1;
    }
}
