// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Types without what two of them may differ in.</summary>
internal static class TypeShape
{
    /// <summary>Without const, volatile and _Atomic, at any depth.</summary>
    public static CType Unqualified(CType type) => type switch
    {
        PointerType pointer => new PointerType(Unqualified(pointer.Pointee)),
        ArrayType array => new ArrayType(Unqualified(array.Item), array.Length),
        FunctionType function => new FunctionType(Unqualified(function.Result), function.Parameters?.Select(Unqualified).ToList(), function.IsVariadic),
        _ => type.With(TypeQualifiers.None),
    };

    /// <summary>With more qualifiers, which of an array are its items'.</summary>
    public static CType Qualified(CType type, TypeQualifiers more) =>
        type is ArrayType array ? new ArrayType(Qualified(array.Item, more), array.Length) : type.With(type.Qualifiers | more);

    /// <summary>Without the lengths of its arrays: sources compile with another one, and mean what they meant.</summary>
    public static CType WithoutLengths(CType type) => type is ArrayType array ? new ArrayType(WithoutLengths(array.Item), null) : type;
}
