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
            Emit(writer, unit, structs[i]);
        }

        return writer.ToString();
    }

    /// <summary>What is said of a type that the header says nothing of.</summary>
    public static string Whole(UnitModel unit, string key, bool isExtern) =>
        isExtern ? $"<c>{key}</c> of a header that{XmlDoc.Code(unit.Header)} uses." : $"<c>{key}</c> of {XmlDoc.Code(unit.Header)}.";

    private static void Emit(SourceWriter writer, UnitModel unit, StructModel model)
    {
        writer.Doc(model.Doc, Whole(unit, model.Key, model.IsExtern), AlignmentOf(model));
        writer.Line($"[{InteropServices}.StructLayout({ArgumentsOf(model)})]");
        writer.Open($"public {(model.Fields.Any(field => field.Type.IsPointer) ? "unsafe " : "")}struct {CSharp.Name(model.Name)}");
        var members = new MemberEmitter(writer, model);
        members.Emit();
        foreach (StructModel nested in model.Structs)
        {
            members.Separate();
            Emit(writer, unit, nested);
        }

        foreach (EnumModel nested in model.Enums)
        {
            members.Separate();
            EnumEmitter.Emit(writer, unit, nested);
        }

        writer.Close();
    }

    private static string[] AlignmentOf(StructModel model) => model.Align == model.Layout.Align
        ? []
        : [$"C aligns it at {model.Align} bytes, and C# variables at {model.Layout.Align}: where the kernel asks for that, allocate it with <see cref=\"global::System.Runtime.InteropServices.NativeMemory.AlignedAlloc\"/>."];

    private static string ArgumentsOf(StructModel model)
    {
        if (!model.Layout.IsExplicit)
            return $"{InteropServices}.LayoutKind.Sequential";
        string pack = model.Layout.Pack == 0 ? "" : $", Pack = {model.Layout.Pack}";
        return $"{InteropServices}.LayoutKind.Explicit{pack}, Size = {model.Size}";
    }
}
