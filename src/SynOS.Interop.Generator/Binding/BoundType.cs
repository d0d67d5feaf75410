// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Types;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>What a C type becomes, and what those need to know of it who place it or take it as an argument.</summary>
/// <param name="Model">C# type; of one element if it is an array.</param>
/// <param name="Size">Size of one element in bytes.</param>
/// <param name="Align">Alignment in bytes that the runtime gives it on a 64-bit target.</param>
internal sealed record BoundType(TypeModel Model, int Size, int Align)
{
    /// <summary>Lengths of the array, outermost first; empty if it is not an array. A length of 0 leaves the length open.</summary>
    public IReadOnlyList<int> Lengths { get; init; } = [];

    public bool IsSigned { get; init; }

    /// <summary>Whether bit-fields may have the type, and constants.</summary>
    public bool IsInteger { get; init; }

    public ByteOrder Order { get; init; }

    /// <summary>Key of the record or enumeration of the facts that the type is, or that it points at.</summary>
    public string? Refers { get; init; }

    public bool IsArray => Lengths.Count > 0;

    public bool IsFlexible => IsArray && Lengths[0] == 0;

    public long TotalSize => Lengths.Aggregate((long)Size, (size, length) => Math.Min(size * length, int.MaxValue));

    /// <summary>The type as an element of a buffer: C# has no buffers of pointers.</summary>
    public TypeModel ElementModel => Model.IsPointer ? new NumberModel(NumberType.NInt) : Model;

    /// <summary>The number with a size of its own that has the values of this integer, which the targets may store in a register.</summary>
    public NumberType Fixed => FixedOf(Size, IsSigned);

    public static BoundType Pointer(TypeModel model) => new(model, 8, 8);

    public static BoundType Of(Scalar scalar)
    {
        // char is a byte: UAPI text is bytes. _Bool too, since C# makes no promise about a bool that is neither 0 nor 1.
        bool isSigned = scalar.IsSigned == true;
        NumberType number = (scalar.IsFloating, scalar.IsNative) switch
        {
            (true, _) => scalar.Size == 4 ? NumberType.Single : NumberType.Double,
            (_, true) => isSigned ? NumberType.NInt : NumberType.NUInt,
            _ => FixedOf(scalar.Size, isSigned),
        };
        return new BoundType(new NumberModel(number), scalar.Size, scalar.Size) { IsInteger = scalar.IsInteger, IsSigned = isSigned, Order = scalar.Order };
    }

    private static NumberType FixedOf(int size, bool isSigned) => (size, isSigned) switch
    {
        (1, false) => NumberType.Byte,
        (1, true) => NumberType.SByte,
        (2, false) => NumberType.UInt16,
        (2, true) => NumberType.Int16,
        (4, false) => NumberType.UInt32,
        (4, true) => NumberType.Int32,
        (8, false) => NumberType.UInt64,
        (8, true) => NumberType.Int64,
        (_, false) => NumberType.UInt128,
        (_, true) => NumberType.Int128,
    };
}
