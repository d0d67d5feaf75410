// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Native;

namespace SynOS.Conformance.Guest.Memory;

/// <summary>
/// One page with access and one without behind it. There is one argument at a time: placing the next one overwrites it.
/// </summary>
internal sealed unsafe class ArgumentPages
{
    /// <summary>What memory holds that nobody has written to.</summary>
    public const byte Fill = 0xa5;

    private const nuint UnmappedAddress = 0x1000;
    private const ulong KernelAddress = 0xffff_ffff_8100_0000;
    private const ulong NonCanonicalAddress = 0x0000_9000_0000_0000;

    private readonly int _size = Environment.SystemPageSize;
    private readonly byte* _page;

    public ArgumentPages()
    {
        _page = (byte*)Libc.mmap(null, (nuint)(2 * _size), Libc.ProtNone, Libc.MapPrivateAnonymous, -1, 0);
        BailOutException.ThrowIf((nint)_page == -1, "mmap");
    }

    public PlacedArgument Put(ReadOnlySpan<byte> argument, Place place)
    {
        Protect(Libc.ProtRead | Libc.ProtWrite);
        new Span<byte>(_page, _size).Fill(Fill);

        return place switch
        {
            Place.PageEnd => PutAt(_size - argument.Length, argument),
            Place.ReadOnly => PutReadOnly(argument),
            Place.Unaligned => PutAt(3, argument),
            Place.HalfMapped => PutAt(_size - FirstHalf(argument.Length), argument),
            Place.Null => default,
            Place.Unmapped => new PlacedArgument((void*)UnmappedAddress, 0),
            Place.KernelSpace => new PlacedArgument((void*)KernelAddress, 0),
            Place.NonCanonical => new PlacedArgument((void*)NonCanonicalAddress, 0),
            _ => throw new ArgumentOutOfRangeException(nameof(place)),
        };
    }

    // A multiple of 8, so that the argument stays aligned.
    private static int FirstHalf(int length) => length / 2 & ~7;

    private PlacedArgument PutAt(int offset, ReadOnlySpan<byte> argument)
    {
        int readable = Math.Min(argument.Length, _size - offset);
        argument[..readable].CopyTo(new Span<byte>(_page + offset, readable));
        return new PlacedArgument(_page + offset, readable);
    }

    private PlacedArgument PutReadOnly(ReadOnlySpan<byte> argument)
    {
        PlacedArgument placed = PutAt(_size - argument.Length, argument);
        Protect(Libc.ProtRead);
        return placed;
    }

    private void Protect(int protection) =>
        BailOutException.ThrowIf(Libc.mprotect(_page, (nuint)_size, protection) != 0, "mprotect");
}
