// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Parser;

/// <summary>A bit-field as its fact states it, with the C# type found for it.</summary>
internal sealed record BitFieldShape(Fact Fact, string Name, CType Type, string Spelling, int Bit, int Width);
