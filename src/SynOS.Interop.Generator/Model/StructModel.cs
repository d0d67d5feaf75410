// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Layout;
using SynOS.Interop.Facts.Types;

namespace SynOS.Interop.Generator.Model;

/// <summary>A struct or union whose C# layout is known to match.</summary>
/// <param name="Key">As C names it: <c>struct s</c>.</param>
/// <param name="Path">Its name behind those of the types around it.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Align">Alignment in bytes in C.</param>
/// <param name="IsExtern">Whether another header declares it.</param>
/// <param name="Layout">How it is laid out.</param>
/// <param name="Fields">Fields, in the order of their offsets.</param>
/// <param name="Flexible">Arrays whose length is left open.</param>
/// <param name="BitFields">Bit-fields, in the order of their bits.</param>
/// <param name="Structs">Structs and unions that are nested in it.</param>
/// <param name="Enums">Enumerations that are nested in it.</param>
/// <param name="Doc">Documentation.</param>
internal sealed record StructModel(
    string Key,
    EquatableArray<string> Path,
    int Size,
    int Align,
    bool IsExtern,
    LayoutModel Layout,
    EquatableArray<FieldModel> Fields,
    EquatableArray<FieldModel> Flexible,
    EquatableArray<BitFieldModel> BitFields,
    EquatableArray<StructModel> Structs,
    EquatableArray<EnumModel> Enums,
    DocModel Doc)
{
    public string Name => Path[Path.Count - 1];
}

/// <summary>How C# lays a struct or union out.</summary>
/// <param name="IsExplicit">Whether each field states its offset; else the runtime puts them where C does.</param>
/// <param name="Pack">What <c>Pack</c> says; 0 if nothing.</param>
/// <param name="Align">The alignment that the runtime gives it.</param>
/// <param name="AlignSize">Bytes of a field that is there for the alignment alone; 0 if none is needed.</param>
/// <param name="AlignName">That field's name.</param>
/// <param name="Storages">Integers that hold the bit-fields.</param>
/// <param name="StorageNames">Their names.</param>
internal sealed record LayoutModel(
    bool IsExplicit, int Pack, int Align, int AlignSize, string AlignName, EquatableArray<BitStorage> Storages, EquatableArray<string> StorageNames);

/// <summary>A field of a struct or union, or an array behind it whose length is left open.</summary>
/// <param name="Name">C name.</param>
/// <param name="Type">The field's type, or that of one element if it is an array.</param>
/// <param name="Lengths">Lengths of the array, outermost first; empty if the field is not an array, and for an open length.</param>
/// <param name="CType">C spelling of the type.</param>
/// <param name="Order">Order of its bytes.</param>
/// <param name="Offset">Offset in bytes, as measured in C.</param>
/// <param name="Size">Size in bytes, as measured in C.</param>
/// <param name="Doc">Documentation.</param>
internal sealed record FieldModel(
    string Name, TypeModel Type, EquatableArray<int> Lengths, string CType, ByteOrder Order, int Offset, int Size, DocModel Doc);

/// <summary>A bit-field.</summary>
/// <param name="Name">C name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsSigned">Whether its highest bit is a sign.</param>
/// <param name="Bit">First bit, as measured in C.</param>
/// <param name="Width">Number of bits.</param>
/// <param name="Parts">Where the bits are.</param>
/// <param name="Doc">Documentation.</param>
internal sealed record BitFieldModel(
    string Name, TypeModel Type, bool IsSigned, int Bit, int Width, EquatableArray<BitPart> Parts, DocModel Doc);
