// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Parser;

/// <summary>An enumeration as its facts state it.</summary>
/// <param name="Fact">The enumeration's fact.</param>
/// <param name="Base">C# type of the values.</param>
/// <param name="Values">Values, in ascending order.</param>
internal sealed record EnumShape(Fact Fact, CType Base, IReadOnlyList<(Fact Fact, decimal Value)> Values);
