// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Analyzers.Facts;

/// <summary>A field as the facts state it.</summary>
/// <param name="Name">C name.</param>
/// <param name="Offset">Bytes from the start of the record; of a bit-field, the byte that has its first bit.</param>
/// <param name="Size">Bytes; of a bit-field, those that have a bit of it.</param>
/// <param name="Type">C type.</param>
/// <param name="IsBitField">Whether it is counted in bits.</param>
internal sealed record FieldFact(string Name, int Offset, int Size, string Type, bool IsBitField);
