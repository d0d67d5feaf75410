// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Emitter;

/// <summary>Enumerations.</summary>
internal static class EnumEmitter
{
    public static string Emit(PartModel<EnumModel> part)
    {
        var writer = new SourceWriter(part.Unit);
        for (int i = 0; i < part.Items.Count; i++)
        {
            if (i > 0)
                writer.Line();
            Emit(writer, part.Unit, part.Items[i]);
        }

        return writer.ToString();
    }

    public static void Emit(SourceWriter writer, UnitModel unit, EnumModel model)
    {
        writer.Doc(model.Doc, StructEmitter.Whole(unit, model.Key, model.IsExtern));
        if (model.IsFlags)
            writer.Line("[global::System.Flags]");
        writer.Open($"public enum {CSharp.Name(model.Name)} : {CSharp.Type(model.Base)}");
        for (int i = 0; i < model.Values.Count; i++)
        {
            if (i > 0)
                writer.Line();
            EnumValueModel value = model.Values[i];
            writer.Doc(value.Doc, $"<c>{value.Name}</c> of <c>{model.Key}</c>.");
            writer.Line($"{CSharp.Name(value.Name)} = {CSharp.Literal(value.Value, model.Base)},");
        }

        writer.Close();
    }
}
