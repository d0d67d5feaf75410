// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Analyzers.Layout;

/// <summary>Size of a C# type on a 64-bit target.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Align">Bytes.</param>
/// <param name="ElementSize">Bytes of one element; the same as <paramref name="Size"/> if it is no array.</param>
/// <param name="Kind">What one element means.</param>
internal sealed record TypeLayout(int Size, int Align, int ElementSize, NumberKind Kind)
{
    public static TypeLayout Of(int size, NumberKind kind) => new(size, size, size, kind);
}
