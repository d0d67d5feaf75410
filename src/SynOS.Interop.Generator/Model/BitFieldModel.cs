// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>A bit-field.</summary>
/// <param name="Name">C name.</param>
/// <param name="Type">C# type.</param>
/// <param name="IsSigned">Whether its highest bit is a sign.</param>
/// <param name="Bit">First bit, as measured in C.</param>
/// <param name="Width">Number of bits.</param>
/// <param name="Parts">Where the bits are.</param>
/// <param name="Doc">Documentation.</param>
internal sealed record BitFieldModel(string Name, string Type, bool IsSigned, int Bit, int Width, EquatableArray<BitPartModel> Parts, DocModel Doc);
