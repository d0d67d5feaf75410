// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>A field of a struct or union, or an array behind it whose length is left open.</summary>
/// <param name="Name">C name.</param>
/// <param name="Type">C# type of the field, or of one element if it is an array.</param>
/// <param name="Lengths">Lengths of the array, outermost first; empty if the field is not an array, and for an open length.</param>
/// <param name="CType">C spelling of the type.</param>
/// <param name="Offset">Offset in bytes, as measured in C.</param>
/// <param name="Size">Size in bytes, as measured in C.</param>
/// <param name="Doc">Documentation.</param>
internal sealed record FieldModel(string Name, string Type, EquatableArray<int> Lengths, string CType, int Offset, int Size, DocModel Doc);
