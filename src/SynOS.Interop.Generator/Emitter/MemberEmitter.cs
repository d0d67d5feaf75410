// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Layout;
using SynOS.Interop.Facts.Types;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Emitter;

/// <summary>The members of one struct or union: fields, the integers behind bit-fields, accessors, and the types of arrays.</summary>
internal sealed class MemberEmitter(SourceWriter writer, StructModel model)
{
    private const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";

    private bool _any;

    public void Emit()
    {
        EmitAlignment();
        // Sequential layout is the order in which the fields stand in the source.
        foreach (var field in Placed().OrderBy(placed => placed.Offset))
            field.Emit();
        foreach (BitFieldModel bit in model.BitFields)
            EmitBitField(bit);
        foreach (FieldModel field in model.Flexible)
            EmitFlexible(field);
        foreach (FieldModel field in model.Fields.Where(field => field.Lengths.Count > 0))
        {
            Separate();
            writer.DocLine($"<summary>The array of <see cref=\"{CSharp.Name(field.Name)}\"/>: {XmlDoc.Code(field.CType)}.</summary>");
            EmitBuffer(EmittedName.BufferOf(field.Name), CSharp.Type(field.Type), [.. field.Lengths]);
        }
    }

    /// <summary>An empty line before each member but the first.</summary>
    public void Separate()
    {
        if (_any)
            writer.Line();
        _any = true;
    }

    private IEnumerable<(int Offset, Action Emit)> Placed() =>
        model.Fields.Select(field => (field.Offset, (Action)(() => EmitField(field))))
            .Concat(model.Layout.Storages.Select((storage, index) => (storage.Offset, (Action)(() => EmitStorage(storage, index)))));

    private void EmitAlignment()
    {
        if (model.Layout.AlignSize == 0)
            return;
        Separate();
        writer.Line("// Never read: the runtime aligns the whole as its most aligned field.");
        Place(0);
        writer.Line($"private readonly {CSharp.Unsigned(model.Layout.AlignSize)} {model.Layout.AlignName};");
    }

    private void EmitField(FieldModel field)
    {
        Separate();
        writer.Doc(field.Doc, Fallback(field.Name, "."), OrderOf(field));
        Place(field.Offset);
        writer.Line($"public {(field.Lengths.Count > 0 ? EmittedName.BufferOf(field.Name) : CSharp.Type(field.Type))} {CSharp.Name(field.Name)};");
    }

    private void EmitStorage(BitStorage storage, int index)
    {
        Separate();
        Place(storage.Offset);
        writer.Line($"private {CSharp.Unsigned(storage.Size)} {model.Layout.StorageNames[index]};");
    }

    private void Place(int offset)
    {
        if (model.Layout.IsExplicit)
            writer.Line($"[global::System.Runtime.InteropServices.FieldOffset({offset})]");
    }

    private void EmitBitField(BitFieldModel bit)
    {
        Separate();
        writer.Doc(bit.Doc, Fallback(bit.Name, $", {bit.Width} {(bit.Width == 1 ? "bit" : "bits")}."));
        string type = CSharp.Type(bit.Type);
        writer.Open($"public {type} {CSharp.Name(bit.Name)}");
        string raw = string.Join(" | ", bit.Parts.Select(part => $"(((ulong)({NameOf(part)} >> {part.Shift}) & {Mask(part.Width)}) << {part.Into})"));
        int unused = 64 - bit.Width;
        writer.Line(bit.IsSigned
            ? $"readonly get => unchecked(({type})((long)(({raw}) << {unused}) >> {unused}));"
            : $"readonly get => unchecked(({type})({raw}));");
        writer.Open("set");
        foreach (BitPart part in bit.Parts)
        {
            string unit = CSharp.Unsigned(model.Layout.Storages[part.Storage].Size);
            string others = Mask(64, ~(ulong.MaxValue >> (64 - part.Width) << part.Shift), model.Layout.Storages[part.Storage].Size * 8);
            writer.Line($"{NameOf(part)} = unchecked(({unit})(({NameOf(part)} & {others}) | ((((ulong)value >> {part.Into}) & {Mask(part.Width)}) << {part.Shift})));");
        }

        writer.Close().Close();
    }

    private string NameOf(BitPart part) => model.Layout.StorageNames[part.Storage];

    private static string Mask(int width, ulong value = ulong.MaxValue, int bits = 64) =>
        $"0x{(value & (ulong.MaxValue >> (64 - width)) & (ulong.MaxValue >> (64 - bits))).ToString("x", System.Globalization.CultureInfo.InvariantCulture)}UL";

    private void EmitFlexible(FieldModel field)
    {
        Separate();
        string type = CSharp.Type(field.Type);
        writer.Doc(field.Doc, Fallback(field.Name, "."), [.. OrderOf(field), $"C leaves the length of this {XmlDoc.Code(field.CType)} open: it is in the memory behind the struct. Use it on the memory that the kernel reads or writes, never on a copy; nothing checks <paramref name=\"count\"/>."]);
        writer.DocLine("<param name=\"count\">How many elements that memory holds.</param>");
        writer.DocLine("<returns>The elements.</returns>");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.UnscopedRef]");
        writer.Line($"public global::System.Span<{type}> {CSharp.Name(field.Name)}(int count) => global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan(");
        writer.Line($"    ref {Unsafe}.As<byte, {type}>(ref {Unsafe}.AddByteOffset(ref {Unsafe}.As<{CSharp.Path(model.Path)}, byte>(ref this), (nint){field.Offset})), count);");
    }

    private string Fallback(string name, string end) => $"<c>{name}</c> of <c>{model.Key}</c>{end}";

    private static string[] OrderOf(FieldModel field) => field.Order == ByteOrder.Machine
        ? []
        : [$"The bytes are in {(field.Order == ByteOrder.Big ? "big" : "little")}-endian order, whatever the machine's is: see <see cref=\"global::System.Buffers.Binary.BinaryPrimitives\"/>."];

    /// <summary>An array of arrays is a buffer of buffers, each type in the one around it.</summary>
    private void EmitBuffer(string name, string element, ReadOnlySpan<int> lengths, int depth = 0)
    {
        writer.Line($"[global::System.Runtime.CompilerServices.InlineArray({lengths[0]})]");
        writer.Open($"public struct {name}");
        writer.DocLine("<summary>First element.</summary>");
        if (lengths.Length == 1)
        {
            writer.Line($"public {element} e0;").Close();
            return;
        }

        string inner = EmittedName.BufferOf($"e{depth}");
        writer.Line($"public {inner} e0;").Line();
        writer.DocLine("<summary>The array that an element is.</summary>");
        EmitBuffer(inner, element, lengths.Slice(1), depth + 1);
        writer.Close();
    }
}
