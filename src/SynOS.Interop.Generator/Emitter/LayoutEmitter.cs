// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;
using SynOS.Interop.Generator.Parser;

namespace SynOS.Interop.Generator.Emitter;

/// <summary>Probes that measure, at run time, where the runtime has really put each field.</summary>
internal static class LayoutEmitter
{
    public static string Emit(PartModel<StructModel> part)
    {
        (UnitModel unit, EquatableArray<StructModel> structs) = part;
        var writer = new SourceWriter(unit);
        writer.DocLine($"<summary>Layout of the structs of <c>{unit.Header}</c>: what C has, beside what the runtime has.</summary>");
        writer.Open($"internal static unsafe class {unit.LayoutClass}");
        writer.DocLine("<summary>One property of a struct or field: as it is in C, and as it was measured here.</summary>");
        writer.DocLine("<param name=\"Fact\">What it is about: <c>struct s</c> or <c>struct s.field</c>.</param>");
        writer.DocLine("<param name=\"Property\"><c>size</c>, <c>align</c> or <c>offset</c>.</param>");
        writer.DocLine("<param name=\"Expected\">Bytes in C.</param>");
        writer.DocLine("<param name=\"Measured\">Bytes in the running program.</param>");
        writer.Line("internal readonly record struct Probe(string Fact, string Property, long Expected, long Measured);").Line();
        writer.DocLine("<summary>Measures everything.</summary>");
        writer.Open("internal static global::System.Collections.Generic.IReadOnlyList<Probe> Measure()");
        writer.Line("var probes = new global::System.Collections.Generic.List<Probe>();");
        for (int i = 0; i < structs.Count; i++)
            writer.Line($"Measure{i}(probes);");
        writer.Line("return probes;").Close().Line();
        for (int i = 0; i < structs.Count; i++)
            EmitStruct(writer, structs[i], i);

        writer.Line("private static long SizeOf<T>(in T field) where T : unmanaged => sizeof(T);").Line();
        writer.Line("private static long AlignOf<T>() where T : unmanaged => sizeof(Aligned<T>) - sizeof(T);").Line();
        writer.Line("#pragma warning disable CS0649 // Only its size is looked at.");
        writer.Open("private struct Aligned<T> where T : unmanaged");
        writer.Line("public byte Before;").Line("public T Value;");
        return writer.Close().Close().ToString();
    }

    private static void EmitStruct(SourceWriter writer, StructModel model, int index)
    {
        string name = CTypeParser.Escape(model.Name);
        writer.Open($"private static void Measure{index}(global::System.Collections.Generic.List<Probe> probes)");
        writer.Line($"{name} value = default;");
        writer.Line("byte* start = (byte*)&value;");
        Add(writer, $"struct {model.Name}", "align", model.Align, $"AlignOf<{name}>()");
        Add(writer, $"struct {model.Name}", "size", model.Size, $"sizeof({name})");
        foreach (FieldModel field in model.Fields.OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            string member = "value." + CTypeParser.Escape(field.Name);
            Add(writer, $"struct {model.Name}.{field.Name}", "offset", field.Offset, $"(byte*)&{member} - start");
            Add(writer, $"struct {model.Name}.{field.Name}", "size", field.Size, $"SizeOf(in {member})");
        }

        writer.Close().Line();
    }

    private static void Add(SourceWriter writer, string fact, string property, int expected, string measured) =>
        writer.Line($"probes.Add(new Probe(\"{fact}\", \"{property}\", {expected}, {measured}));");
}
