// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>A struct whose C# layout is known to match. Fields are in the order of their offsets.</summary>
internal sealed record StructModel(string Name, int Size, int Align, EquatableArray<FieldModel> Fields, DocModel Doc);
