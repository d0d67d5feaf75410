// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;
using SynOS.Interop.Generator.Parser;

namespace SynOS.Interop.Generator.Emitter;

/// <summary>Structs with sequential layout, fields in the order of their offsets, arrays as inline arrays.</summary>
internal static class StructEmitter
{
    public static string Emit(PartModel<StructModel> part)
    {
        (UnitModel unit, EquatableArray<StructModel> structs) = part;
        var writer = new SourceWriter(unit);
        for (int i = 0; i < structs.Count; i++)
        {
            if (i > 0)
                writer.Line();
            Emit(writer, structs[i]);
        }

        return writer.ToString();
    }

    /// <summary>Name of the nested type that an array field has.</summary>
    public static string BufferOf(string field) => $"_{field}_e__FixedBuffer";

    private static void Emit(SourceWriter writer, StructModel model)
    {
        writer.Doc(model.Doc);
        writer.Line("[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]");
        writer.Open($"public struct {CTypeParser.Escape(model.Name)}");
        for (int i = 0; i < model.Fields.Count; i++)
        {
            FieldModel field = model.Fields[i];
            if (i > 0)
                writer.Line();
            writer.Doc(field.Doc);
            writer.Line($"public {(field.Length > 0 ? BufferOf(field.Name) : field.Type)} {CTypeParser.Escape(field.Name)};");
        }

        foreach (FieldModel field in model.Fields.Where(field => field.Length > 0))
            EmitBuffer(writer, field);
        writer.Close();
    }

    private static void EmitBuffer(SourceWriter writer, FieldModel field)
    {
        writer.Line();
        writer.DocLine($"<summary>The array of <see cref=\"{CTypeParser.Escape(field.Name)}\"/>: <c>{field.CType}</c>.</summary>");
        writer.Line($"[global::System.Runtime.CompilerServices.InlineArray({field.Length})]");
        writer.Open($"public struct {BufferOf(field.Name)}");
        writer.DocLine("<summary>First element.</summary>");
        writer.Line($"public {field.Type} e0;");
        writer.Close();
    }
}
