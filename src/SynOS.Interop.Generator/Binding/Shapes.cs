// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Layout;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Targets;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

// What is known of facts once their types are bound, and before every name is: pointers get their final types and documentation its
// references when all shapes are there.

/// <summary>A field with the C# type found for it.</summary>
internal sealed record FieldShape(FieldFact Fact, BoundType Type)
{
    public string Name => Fact.Name;
}

/// <summary>A bit-field with the C# type found for it.</summary>
internal sealed record BitFieldShape(FieldFact Fact, BoundType Type, int Bit, int Width)
{
    public string Name => Fact.Name;
}

/// <summary>A struct or union with the layout that C# gives it.</summary>
/// <param name="Fact">The record's fact.</param>
/// <param name="Targets">Targets that all of it holds for.</param>
/// <param name="Fields">Fields that have bytes of their own, in the order of their offsets.</param>
/// <param name="Flexible">Arrays whose length is left open.</param>
/// <param name="BitFields">Bit-fields, in the order of their bits.</param>
/// <param name="Form">How C# states it.</param>
internal sealed record RecordShape(
    RecordFact Fact,
    TargetSet Targets,
    IReadOnlyList<FieldShape> Fields,
    IReadOnlyList<FieldShape> Flexible,
    IReadOnlyList<BitFieldShape> BitFields,
    RecordForm Form)
{
    public string Key => Fact.Key;
}

/// <summary>An enumeration.</summary>
/// <param name="Fact">The enumeration's fact.</param>
/// <param name="Base">What its values are.</param>
/// <param name="Values">Values, in ascending order.</param>
internal sealed record EnumShape(EnumFact Fact, BoundType Base, IReadOnlyList<(EnumeratorFact Fact, decimal Value)> Values);

/// <summary>A call with C# types.</summary>
internal sealed record CallShape(CallFact Fact, NumberType ReturnType, IReadOnlyList<ParameterShape> Parameters)
{
    public string Name => Fact.Name;
}

/// <summary>A parameter with its C# type.</summary>
internal sealed record ParameterShape(string Name, string Direction, BoundType Type);
