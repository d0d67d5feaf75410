// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>A field of a struct.</summary>
/// <param name="Name">C name.</param>
/// <param name="Type">C# type of the field, or of one element if it is an array.</param>
/// <param name="Length">Number of elements; 0 if the field is not an array.</param>
/// <param name="CType">C spelling of the type.</param>
/// <param name="Offset">Offset in bytes, as measured in C.</param>
/// <param name="Size">Size in bytes, as measured in C.</param>
/// <param name="Doc">Documentation.</param>
internal sealed record FieldModel(string Name, string Type, int Length, string CType, int Offset, int Size, DocModel Doc);
