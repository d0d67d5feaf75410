// SPDX-License-Identifier: MIT

using System.Globalization;

namespace SynOS.Interop.Abi.Facts;

/// <summary>A field: <c>struct synos_ai_event.pid offset=4 size=4 type=__s32</c>.</summary>
/// <param name="RecordKind"><c>struct</c> or <c>union</c>.</param>
/// <param name="Record">The record's tag.</param>
/// <param name="Name">The field's name.</param>
/// <param name="Offset">Offset in bytes.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Type">Type as C spells it, arrays with their lengths.</param>
internal sealed record FieldFact(string RecordKind, string Record, string Name, long Offset, long Size, string Type) : Fact
{
    public override string Key => $"{RecordKind} {Record}.{Name}";

    public override string Body => string.Create(
        CultureInfo.InvariantCulture, $"{RecordKind} {Record}.{Name} offset={Offset} size={Size} type={Type}");

    public long End => Offset + Size;
}
