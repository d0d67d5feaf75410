// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Parser;

/// <summary>A field as its fact states it, with the C# type found for it.</summary>
internal sealed record FieldShape(Fact Fact, string Name, CType Type, string Spelling, int Offset, int Size);
