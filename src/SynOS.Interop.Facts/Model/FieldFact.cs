// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Text;
using SynOS.Interop.Facts.Types;

namespace SynOS.Interop.Facts.Model;

/// <summary>
/// A field: <c>struct synos_ai_event.pid offset=4 size=4 type=__s32</c>, or a bit-field:
/// <c>struct iphdr.ihl bit=0 width=4 type=__u8</c>.
/// </summary>
/// <param name="RecordKind"><c>struct</c> or <c>union</c>.</param>
/// <param name="Record">The record's name.</param>
/// <param name="Name">The field's name.</param>
/// <param name="Offset">Offset in bytes; of a bit-field, that of the byte that its first bit is in.</param>
/// <param name="Size">Size in bytes; of a bit-field, of the bytes that its bits are in.</param>
/// <param name="Type">Its type.</param>
internal sealed record FieldFact(string RecordKind, string Record, string Name, long Offset, long Size, CType Type) : Fact
{
    /// <summary>First bit and number of bits; null when the field is not a bit-field.</summary>
    public (long Bit, long Width)? Bits { get; private init; }

    public override string Key => $"{RecordKind} {Record}.{Name}";

    public override string Body => Bits is var (bit, width)
        ? $"{RecordKind} {Record}.{Name} bit={Digits.Of(bit)} width={Digits.Of(width)} type={Type.Spelling}"
        : $"{RecordKind} {Record}.{Name} offset={Digits.Of(Offset)} size={Digits.Of(Size)} type={Type.Spelling}";

    public long End => Offset + Size;

    /// <summary>A bit-field of <paramref name="width"/> bits from bit <paramref name="bit"/> of the record on.</summary>
    public static FieldFact BitField(string recordKind, string record, string name, long bit, long width, CType type) =>
        new(recordKind, record, name, bit / 8, ((bit % 8) + width + 7) / 8, type) { Bits = (bit, width) };
}
