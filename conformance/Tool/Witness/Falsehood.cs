// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Types;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>Makes facts false, one way at a time: a witness that agrees with a falsehood is none.</summary>
internal static class Falsehood
{
    private static readonly CType OtherType = CType.Parse("struct synos_abi_nothing_has_this_type *");

    /// <summary>Every way in which the fact can be false; none for one that C is not asked about.</summary>
    public static IEnumerable<Fact> Of(Fact fact) => fact switch
    {
        RecordFact r => [r with { Size = r.Size + 1 }, r with { Align = r.Align * 2 }],
        FieldFact { Bits: var (bit, width) } f =>
        [
            .. OfBits(f, bit + 1, width),
            .. OfBits(f, bit, width + 1),
            .. width > 1 ? OfBits(f, bit, width - 1) : [],
        ],
        FieldFact f when f.Type is ArrayType { Length: null } =>
            IsNamedByPlace(f.Type) ? [f with { Offset = f.Offset + 1 }] : [f with { Offset = f.Offset + 1 }, f with { Type = OtherType }],
        // Its type has no name but by this field, so with another type nothing could be asked about it.
        FieldFact f when IsNamedByPlace(f.Type) => [f with { Offset = f.Offset + 1 }, f with { Size = f.Size + 1 }],
        FieldFact f => [f with { Offset = f.Offset + 1 }, f with { Size = f.Size + 1 }, f with { Type = OtherType }],
        ConstantFact { Value: ['"', ..] } c => [c with { Value = "\"~" + c.Value[1..] }, c with { Type = CType.Parse("char[1]") }],
        ConstantFact c when long.TryParse(c.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) =>
            [c with { Value = (value ^ 1).ToString(CultureInfo.InvariantCulture) }, c with { Type = OtherType }],
        ConstantFact c => [c with { Type = OtherType }],
        EnumFact e => [e with { Size = e.Size * 2 }, e with { Type = CType.Parse("float") }],
        EnumeratorFact e when long.TryParse(e.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) =>
            [e with { Value = (value ^ 1).ToString(CultureInfo.InvariantCulture) }],
        TypedefFact t => [t with { Type = OtherType }],
        CallFact c => [c with { Number = c.Number + 1 }, c with { ReturnType = OtherType }],
        _ => [],
    };

    private static bool IsNamedByPlace(CType type) => type.Named().Any(named => named.Spelling.Contains("::", StringComparison.Ordinal));

    private static IEnumerable<Fact> OfBits(FieldFact field, long bit, long width) =>
        [FieldFact.BitField(field.RecordKind, field.Record, field.Name, bit, width, field.Type)];
}
