// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>A struct or union whose C# layout is known to match.</summary>
/// <param name="Key">As C names it: <c>struct s</c>.</param>
/// <param name="Path">C# type as code outside of it names it: <c>outer._member_e__Struct</c>.</param>
/// <param name="Name">C# name: <c>_member_e__Struct</c>.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Align">Alignment in bytes in C.</param>
/// <param name="IsUnsafe">Whether it has pointers.</param>
/// <param name="Layout">How it is laid out.</param>
/// <param name="Fields">Fields, in the order of their offsets.</param>
/// <param name="Flexible">Arrays whose length is left open.</param>
/// <param name="BitFields">Bit-fields, in the order of their bits.</param>
/// <param name="Structs">Structs and unions that are nested in it.</param>
/// <param name="Enums">Enumerations that are nested in it.</param>
/// <param name="Doc">Documentation.</param>
internal sealed record StructModel(
    string Key,
    string Path,
    string Name,
    int Size,
    int Align,
    bool IsUnsafe,
    LayoutModel Layout,
    EquatableArray<FieldModel> Fields,
    EquatableArray<FieldModel> Flexible,
    EquatableArray<BitFieldModel> BitFields,
    EquatableArray<StructModel> Structs,
    EquatableArray<EnumModel> Enums,
    DocModel Doc);
