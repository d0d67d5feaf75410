// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Emitter;

/// <summary>Structs and unions: sequential where the runtime puts the fields where C does, else with the offset of each.</summary>
internal static class StructEmitter
{
    private const string InteropServices = "global::System.Runtime.InteropServices";

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

    private static void Emit(SourceWriter writer, StructModel model)
    {
        writer.Doc(model.Doc);
        writer.Line($"[{InteropServices}.StructLayout({ArgumentsOf(model)})]");
        writer.Open($"public {(model.IsUnsafe ? "unsafe " : "")}struct {model.Name}");
        var members = new MemberEmitter(writer, model);
        members.Emit();
        foreach (StructModel nested in model.Structs)
        {
            members.Separate();
            Emit(writer, nested);
        }

        foreach (EnumModel nested in model.Enums)
        {
            members.Separate();
            EnumEmitter.Emit(writer, nested);
        }

        writer.Close();
    }

    private static string ArgumentsOf(StructModel model)
    {
        if (!model.Layout.IsExplicit)
            return $"{InteropServices}.LayoutKind.Sequential";
        string pack = model.Layout.Pack == 0 ? "" : $", Pack = {model.Layout.Pack}";
        return $"{InteropServices}.LayoutKind.Explicit{pack}, Size = {model.Size}";
    }
}
