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
            Emit(writer, part.Items[i]);
        }

        return writer.ToString();
    }

    public static void Emit(SourceWriter writer, EnumModel model)
    {
        writer.Doc(model.Doc);
        if (model.IsFlags)
            writer.Line("[global::System.Flags]");
        writer.Open($"public enum {model.Name} : {model.Base}");
        for (int i = 0; i < model.Values.Count; i++)
        {
            if (i > 0)
                writer.Line();
            writer.Doc(model.Values[i].Doc);
            writer.Line($"{model.Values[i].Name} = {model.Values[i].Value},");
        }

        writer.Close();
    }
}
