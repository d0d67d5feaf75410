// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Parser;

/// <summary>A struct or union as its facts state it, with the layout that C# gives it.</summary>
/// <param name="Fact">The record's fact.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Align">Alignment in bytes, in C.</param>
/// <param name="Targets">Targets that all of it holds for; empty for all.</param>
/// <param name="Fields">Fields that have bytes of their own, in the order of their offsets.</param>
/// <param name="Flexible">Arrays whose length is left open.</param>
/// <param name="BitFields">Bit-fields, in the order of their bits.</param>
/// <param name="Layout">How C# lays it out.</param>
internal sealed record RecordShape(
    Fact Fact,
    int Size,
    int Align,
    string Targets,
    IReadOnlyList<FieldShape> Fields,
    IReadOnlyList<FieldShape> Flexible,
    IReadOnlyList<BitFieldShape> BitFields,
    LayoutShape Layout)
{
    public string Key => Fact.Key;
}
