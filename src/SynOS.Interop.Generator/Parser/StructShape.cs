// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Parser;

/// <summary>A struct as its facts state it, with its fields in the order of their offsets.</summary>
internal sealed record StructShape(string Name, int Size, int Align, IReadOnlyList<FieldShape> Fields);
