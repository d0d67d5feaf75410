// SPDX-License-Identifier: MIT

namespace ClangSharp.Interop;

/// <summary>A type.</summary>
public struct CXType
{
    public CXTypeKind kind;
    public _data_e__FixedBuffer data;

    public unsafe struct _data_e__FixedBuffer
    {
        public void* e0;
        public void* e1;
    }
}
