// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using SynOS.Conformance.Guest.Native;

namespace SynOS.Conformance.Guest.Cost;

/// <summary>
/// The time stamp counter, which the guest of an emulator that counts instructions raises by one with each. .NET has no way to
/// read it, and its clocks take many instructions themselves; so this writes the machine code, as gcc would inline it for C.
/// </summary>
internal sealed unsafe class InstructionCounter : IDisposable
{
    private const nuint PageSize = 4096;

    private readonly void* _page;
    private readonly delegate* unmanaged[SuppressGCTransition]<ulong> _read;

    public InstructionCounter()
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            throw new BailOutException("costs are counted on x86-64 alone");
        }
        // rdtsc; shl rdx, 32; or rax, rdx; ret
        ReadOnlySpan<byte> code = [0x0f, 0x31, 0x48, 0xc1, 0xe2, 0x20, 0x48, 0x09, 0xd0, 0xc3];
        _page = Libc.mmap(null, PageSize, Libc.ProtRead | Libc.ProtWrite, Libc.MapPrivateAnonymous, -1, 0);
        BailOutException.ThrowIf((nint)_page == -1, "mmap");
        code.CopyTo(new Span<byte>(_page, code.Length));
        BailOutException.ThrowIf(Libc.mprotect(_page, PageSize, Libc.ProtRead | Libc.ProtExecute) != 0, "mprotect");
        _read = (delegate* unmanaged[SuppressGCTransition]<ulong>)_page;
    }

    public ulong Now => _read();

    public void Dispose() => _ = Libc.munmap(_page, PageSize);
}
