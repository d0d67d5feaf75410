// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Emitter;

/// <summary>Probes that measure, at run time, where the runtime has really put each field and each bit.</summary>
internal static class LayoutEmitter
{
    private const string NativeMemory = "global::System.Runtime.InteropServices.NativeMemory";

    /// <summary>What every probe class has: measuring in memory that is not the stack's, which a large struct could exhaust.</summary>
    private const string Machinery = """
        private static long SizeOf<T>(in T field) where T : unmanaged => sizeof(T);

        private static long AlignOf<T>() where T : unmanaged => sizeof(Aligned<T>) - sizeof(T);

        #pragma warning disable CS0649 // Only its size is looked at.
        private struct Aligned<T> where T : unmanaged
        {
            public byte Before;
            public T Value;
        }
        """;

    private const string BitMachinery = """

        private static void Bits(global::System.Collections.Generic.List<Probe> probes, string fact, byte* start, int size, int bit, int width)
        {
            long first = 0;
            long count = 0;
            for (long i = 0; i < size * 8L; i++)
            {
                if ((start[i / 8] >> (int)(i % 8) & 1) == 0)
                    continue;
                first = count == 0 ? i : first;
                count++;
            }

            probes.Add(new Probe(fact, "bit", bit, first));
            probes.Add(new Probe(fact, "width", width, count));
            global::System.Runtime.InteropServices.NativeMemory.Clear(start, (nuint)size);
        }
        """;

    public static string Emit(PartModel<StructModel> part)
    {
        UnitModel unit = part.Unit;
        var structs = part.Items.SelectMany(All).ToList();
        var writer = new SourceWriter(unit);
        writer.DocLine($"<summary>Layout of the structs of {XmlDoc.Code(unit.Header)}: what C has, beside what the runtime has.</summary>");
        writer.Open($"internal static unsafe class {CSharp.Name(unit.LayoutClass)}");
        writer.DocLine("<summary>One property of a struct or field: as it is in C, and as it was measured here.</summary>");
        writer.DocLine("<param name=\"Fact\">What it is about: <c>struct s</c> or <c>struct s.field</c>.</param>");
        writer.DocLine("<param name=\"Property\"><c>size</c>, <c>align</c>, <c>offset</c>, <c>bit</c> or <c>width</c>.</param>");
        writer.DocLine("<param name=\"Expected\">Bytes or bits in C.</param>");
        writer.DocLine("<param name=\"Measured\">Bytes or bits in the running program.</param>");
        writer.Line("internal readonly record struct Probe(string Fact, string Property, long Expected, long Measured);").Line();
        writer.DocLine("<summary>Measures everything.</summary>");
        writer.Open("internal static global::System.Collections.Generic.IReadOnlyList<Probe> Measure()");
        writer.Line("var probes = new global::System.Collections.Generic.List<Probe>();");
        for (int i = 0; i < structs.Count; i++)
            writer.Line($"Measure{i}(probes);");
        writer.Line("return probes;").Close().Line();
        for (int i = 0; i < structs.Count; i++)
            EmitStruct(writer, structs[i], i);
        foreach (string line in Machinery.Split('\n'))
            writer.Line(line.TrimEnd());
        if (structs.Any(model => model.BitFields.Count > 0))
        {
            foreach (string line in BitMachinery.Split('\n'))
                writer.Line(line.TrimEnd());
        }

        return writer.Close().ToString();
    }

    private static IEnumerable<StructModel> All(StructModel model) => model.Structs.SelectMany(All).Prepend(model);

    private static void EmitStruct(SourceWriter writer, StructModel model, int index)
    {
        string type = CSharp.Path(model.Path);
        writer.Open($"private static void Measure{index}(global::System.Collections.Generic.List<Probe> probes)");
        writer.Line($"var value = ({type}*){NativeMemory}.AllocZeroed((nuint)sizeof({type}));");
        writer.Line("byte* start = (byte*)value;");
        // Beyond what C# can align to, the documentation of the struct says what to do.
        if (model.Align == model.Layout.Align)
            Add(writer, model.Key, "align", model.Align, $"AlignOf<{type}>()");
        Add(writer, model.Key, "size", model.Size, $"sizeof({type})");
        foreach (FieldModel field in model.Fields.OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            string member = "value->" + CSharp.Name(field.Name);
            Add(writer, $"{model.Key}.{field.Name}", "offset", field.Offset, $"(byte*)&{member} - start");
            string size = field is { Lengths.Count: 0, Type.IsPointer: true } ? $"sizeof({CSharp.Type(field.Type)})" : $"SizeOf(in {member})";
            Add(writer, $"{model.Key}.{field.Name}", "size", field.Size, size);
        }

        foreach (FieldModel field in model.Flexible.OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            string first = $"(byte*)global::System.Runtime.CompilerServices.Unsafe.AsPointer(ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference(value->{CSharp.Name(field.Name)}(1)))";
            Add(writer, $"{model.Key}.{field.Name}", "offset", field.Offset, $"{first} - start");
        }

        foreach (BitFieldModel bit in model.BitFields.OrderBy(bit => bit.Name, StringComparer.Ordinal))
        {
            writer.Line($"value->{CSharp.Name(bit.Name)} = unchecked(({CSharp.Type(bit.Type)})(-1));");
            writer.Line($"Bits(probes, \"{model.Key}.{bit.Name}\", start, sizeof({type}), {bit.Bit}, {bit.Width});");
        }

        writer.Line($"{NativeMemory}.Free(value);").Close().Line();
    }

    private static void Add(SourceWriter writer, string fact, string property, int expected, string measured) =>
        writer.Line($"probes.Add(new Probe(\"{fact}\", \"{property}\", {expected}, {measured}));");
}
