// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Types;

namespace SynOS.Interop.Analyzers.Layout;

/// <summary>What a field of C is, array and element apart.</summary>
/// <param name="Element">The type of one element, below typedefs.</param>
/// <param name="Count">How many elements; 1 if it is no array, 0 if it is a flexible one.</param>
/// <param name="IsArray">Whether it is an array.</param>
/// <param name="Kind">What one element means.</param>
internal sealed record FieldMeaning(CType Element, int Count, bool IsArray, NumberKind Kind)
{
    public static FieldMeaning Of(CType type, FactsModel facts)
    {
        CType resolved = facts.Types.Resolve(type) ?? type;
        long count = resolved is ArrayType array ? array.Lengths.Aggregate(1L, (all, length) => Math.Min(all * Math.Min(length ?? 0, int.MaxValue), int.MaxValue)) : 1;
        return new FieldMeaning(resolved.Element, (int)count, resolved is ArrayType, KindOf(facts.Types.ScalarOf(resolved.Element)));
    }

    private static NumberKind KindOf(Scalar? scalar) => scalar switch
    {
        { IsFloating: true } => NumberKind.Floating,
        { IsSigned: true } => NumberKind.Signed,
        { IsSigned: false } => NumberKind.Unsigned,
        _ => NumberKind.Any,
    };
}
