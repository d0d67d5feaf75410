// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Layout;

/// <summary>An unsigned integer that holds bit-fields.</summary>
/// <param name="Offset">Bytes from the start of the record.</param>
/// <param name="Size">1, 2, 4 or 8 bytes.</param>
internal sealed record BitStorage(int Offset, int Size);

/// <summary>Bits of a bit-field that are in one storage; only in packed records a bit-field has several.</summary>
/// <param name="Storage">Index of the storage.</param>
/// <param name="Shift">Lowest bit in the storage.</param>
/// <param name="Width">Number of bits.</param>
/// <param name="Into">Lowest bit in the value.</param>
internal sealed record BitPart(int Storage, int Shift, int Width, int Into);

/// <summary>A bit-field as C places it.</summary>
/// <param name="Bit">First bit in the record.</param>
/// <param name="Width">Number of bits.</param>
/// <param name="Unit">Bytes of its declared type.</param>
internal readonly record struct BitSpan(int Bit, int Width, int Unit);
