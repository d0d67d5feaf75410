// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>The last step of parsing records and enumerations: nested ones go into those around them, and pointers get their final types.</summary>
internal sealed class RecordModelParser(
    FactsFile file, UnitModel unit, NameParser names, CTypeParser types, ReferenceParser references, ILookup<string, RecordShape> nested, ILookup<string, EnumShape> nestedEnums)
{
    private readonly KernelDocParser _docs = new(references.All);

    public EnumModel Enum(EnumShape shape) => new(
        CSharpName.Simple("enum", shape.Fact.Name),
        shape.Base.Name,
        EnumParser.AreBits(shape.Values.Select(value => value.Value)),
        new(shape.Values.Select(value => new EnumValueModel(
            CSharpName.Escape(value.Fact.Member!),
            IntegerRange.Literal(value.Value, shape.Base.Name),
            Doc(value.Fact, $"<c>{value.Fact.Member}</c> of <c>{Of(shape.Fact)}</c>.", value.Fact.Targets)))),
        Doc(shape.Fact, Whole(shape.Fact), shape.Fact.Targets));

    public StructModel Record(RecordShape shape)
    {
        var fields = new EquatableArray<FieldModel>(shape.Fields.Select(Field));
        return new StructModel(
            shape.Key,
            names.PathOf(shape.Fact),
            CSharpName.Simple(shape.Fact.Kind, shape.Fact.Name),
            shape.Size,
            shape.Align,
            fields.Any(field => field.Type.IndexOf('*') >= 0),
            LayoutOf(shape),
            fields,
            new(shape.Flexible.Select(Field)),
            new(shape.BitFields.Select((bit, index) => BitField(bit, shape.Layout.Parts[index]))),
            new(nested[shape.Key].Select(Record)),
            new(nestedEnums[shape.Key].Select(Enum)),
            Aligned(shape, Doc(shape.Fact, Whole(shape.Fact), shape.Targets)));
    }

    private FieldModel Field(FieldShape field)
    {
        CType type = types.Parse(field.Spelling) ?? field.Type;
        return new FieldModel(
            field.Name,
            type.Lengths.Count > 0 ? type.ElementName : type.Name,
            new(type.Lengths.Where(length => length > 0)),
            KernelDocParser.EscapeXml(field.Spelling),
            field.Offset,
            field.Size,
            Ordered(type, Doc(field.Fact, $"<c>{field.Name}</c> of <c>{Of(field.Fact)}</c>.", "")));
    }

    private BitFieldModel BitField(BitFieldShape bit, IReadOnlyList<BitPartModel> parts) => new(
        bit.Name,
        bit.Type.Name,
        bit.Type.IsSigned,
        bit.Bit,
        bit.Width,
        new(parts),
        Doc(bit.Fact, $"<c>{bit.Name}</c> of <c>{Of(bit.Fact)}</c>, {bit.Width} {(bit.Width == 1 ? "bit" : "bits")}.", ""));

    private static LayoutModel LayoutOf(RecordShape shape)
    {
        LayoutShape layout = shape.Layout;
        var taken = new HashSet<string>(shape.Fields.Concat(shape.Flexible).Select(field => field.Name).Concat(shape.BitFields.Select(bit => bit.Name)))
        {
            CSharpName.Simple(shape.Fact.Kind, shape.Fact.Name),
        };
        return new LayoutModel(
            layout.IsExplicit,
            layout.Pack,
            layout.Align,
            layout.AlignType,
            Free("_alignment", taken),
            new(layout.Storages),
            new([.. layout.Storages.Select((_, index) => Free($"_bits{index}", taken))]));
    }

    private static string Free(string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
            name += "_";
        return name;
    }

    private DocModel Doc(Fact fact, string fallback, string targets) => DocumentedParser.Limited(_docs.Parse(file.DocOf(fact.Key), fallback), targets);

    private string Whole(Fact fact) => $"<c>{Of(fact)}</c> of {(fact.IsExtern ? "a header that" : "")}<c>{unit.Header}</c>{(fact.IsExtern ? " uses" : "")}.";

    private static string Of(Fact fact) => $"{fact.Kind} {fact.Owner}";

    private static DocModel Ordered(CType type, DocModel doc) => type.ByteOrder is null
        ? doc
        : doc with { Remarks = new([.. doc.Remarks, $"The bytes are in {type.ByteOrder} order, whatever the machine's is: see <see cref=\"global::System.Buffers.Binary.BinaryPrimitives\"/>."]) };

    private static DocModel Aligned(RecordShape shape, DocModel doc) => shape.Align == shape.Layout.Align
        ? doc
        : doc with { Remarks = new([.. doc.Remarks, $"C aligns it at {shape.Align} bytes, and C# variables at {shape.Layout.Align}: where the kernel asks for that, allocate it with <see cref=\"global::System.Runtime.InteropServices.NativeMemory.AlignedAlloc\"/>."]) };
}
