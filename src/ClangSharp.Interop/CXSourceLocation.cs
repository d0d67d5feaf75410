// SPDX-License-Identifier: MIT

namespace ClangSharp.Interop;

/// <summary>A place in a file.</summary>
public struct CXSourceLocation
{
    public _ptr_data_e__FixedBuffer ptr_data;
    public uint int_data;

    public unsafe struct _ptr_data_e__FixedBuffer
    {
        public void* e0;
        public void* e1;
    }
}
