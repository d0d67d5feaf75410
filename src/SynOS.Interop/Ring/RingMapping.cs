// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using SynOS.Interop.Native;

namespace SynOS.Interop.Ring;

/// <summary>A file's first bytes in memory, for reading.</summary>
internal sealed unsafe class RingMapping : SafeHandle
{
    private readonly nuint _length;

    public RingMapping(SafeFileHandle file, nuint length)
        : base(-1, ownsHandle: true)
    {
        _length = length;
        SetHandle(Libc.mmap(null, length, Libc.PROT_READ, Libc.MAP_SHARED, file, 0));
        if (IsInvalid)
            throw EventDevice.Failure(nameof(Libc.mmap));
    }

    public override bool IsInvalid => handle == -1;

    /// <summary>Only while a reference is held.</summary>
    public byte* Address => (byte*)handle;

    protected override bool ReleaseHandle() => Libc.munmap(handle, _length) == 0;
}
