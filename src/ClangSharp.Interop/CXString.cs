// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;

namespace ClangSharp.Interop;

/// <summary>A string that libclang owns until <see cref="Dispose"/>.</summary>
public unsafe struct CXString : IDisposable
{
    public void* data;
    public uint private_flags;

    public readonly string CString => Marshal.PtrToStringUTF8((nint)clang.getCString(this)) ?? string.Empty;

    public readonly void Dispose() => clang.disposeString(this);

    public override readonly string ToString() => CString;
}
