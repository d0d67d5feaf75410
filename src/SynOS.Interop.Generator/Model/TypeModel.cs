// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>Numbers of C#.</summary>
internal enum NumberType
{
    Byte,
    SByte,
    UInt16,
    Int16,
    UInt32,
    Int32,
    UInt64,
    Int64,
    NUInt,
    NInt,
    UInt128,
    Int128,
    Single,
    Double,
}

/// <summary>What a C type becomes.</summary>
internal abstract record TypeModel
{
    public bool IsPointer => this is PointerModel or FunctionPointerModel;
}

/// <summary>A number.</summary>
internal sealed record NumberModel(NumberType Number) : TypeModel;

/// <summary>An emitted struct or enumeration, with the names of the types around it, outermost first.</summary>
internal sealed record NamedModel(EquatableArray<string> Path) : TypeModel;

/// <summary>A pointer; null is one to anything.</summary>
internal sealed record PointerModel(TypeModel? Pointee) : TypeModel;

/// <summary>A pointer to a function; one without a result has null for it.</summary>
internal sealed record FunctionPointerModel(EquatableArray<TypeModel> Parameters, TypeModel? Result) : TypeModel;
