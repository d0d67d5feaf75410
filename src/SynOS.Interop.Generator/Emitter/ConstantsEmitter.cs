// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Emitter;

/// <summary>The class with the constants of a header.</summary>
internal static class ConstantsEmitter
{
    public static string Emit(PartModel<ConstantModel> part)
    {
        (UnitModel unit, EquatableArray<ConstantModel> constants) = part;
        var writer = new SourceWriter(unit);
        writer.DocLine($"<summary>Constants of {XmlDoc.Code(unit.Header)}.</summary>");
        writer.Open($"public static partial class {CSharp.Name(unit.Class)}");
        for (int i = 0; i < constants.Count; i++)
        {
            ConstantModel constant = constants[i];
            if (i > 0)
                writer.Line();
            writer.Doc(constant.Doc, constant.Value is CallNumberValue call
                ? $"Number of {XmlDoc.Part(unit, call.Call)}."
                : $"<c>{constant.Name}</c> of {XmlDoc.Code(unit.Header)}.");
            writer.Line($"public {Declaration(constant)};");
        }

        return writer.Close().ToString();
    }

    private static string Declaration(ConstantModel constant)
    {
        string name = CSharp.Name(constant.Name);
        return constant.Value switch
        {
            IntegerValue { Enum: { } type } value => $"const {CSharp.Type(type)} {name} = ({CSharp.Type(type)})({CSharp.Literal(value.Value, value.Type)})",
            IntegerValue value => $"const {CSharp.Type(value.Type)} {name} = {CSharp.Literal(value.Value, value.Type)}",
            FloatingValue value => $"const {CSharp.Type(value.Type)} {name} = {CSharp.Literal(value.Value, value.Type)}",
            CallNumberValue call => $"const int {name} = {CSharp.Literal((decimal)call.Number, NumberType.Int32)}",
            _ => $"static global::System.ReadOnlySpan<byte> {name} => [{string.Join(", ", ((TextValue)constant.Value).Bytes.Select(CSharp.Hex))}]",
        };
    }
}
