// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>Bits of a bit-field that are in one storage; only in packed records a bit-field has several.</summary>
/// <param name="Storage">Index of the storage.</param>
/// <param name="Shift">Lowest bit in the storage.</param>
/// <param name="Width">Number of bits.</param>
/// <param name="Into">Lowest bit in the value.</param>
internal sealed record BitPartModel(int Storage, int Shift, int Width, int Into);
