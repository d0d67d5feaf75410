// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Reflection;
using CsCheck;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Text;
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>The C# of made-up structs and unions, against gcc.</summary>
public sealed class ShapeTests
{
    private const int ShapesInAProgram = 200;

    [Fact]
    public async Task A_thousand_made_up_records_are_laid_out_as_gcc_lays_them_out() =>
        await CShapeGen.Shape.Array[ShapesInAProgram].SampleAsync(CheckAsync, iter: 1000 / ShapesInAProgram, threads: 1);

    private static async Task CheckAsync(CShape[] shapes)
    {
        string facts = await CShapeWriter.MeasureAsync(shapes);
        var run = GeneratorRun.Run(new FactsText(facts, "/facts/shapes.facts"));
        Assert.Null(run.Exception);
        Assert.Empty(run.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        using var emitted = new EmittedAssembly(run);
        var probes = emitted.Measure();

        Assert.All(probes, probe => Assert.Equal(probe.Expected, probe.Measured));
        Assert.Equal(KeysOf(facts), probes.Select(probe => probe.Fact).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([], emitted.Assembly.GetTypes().Where(type => type is { IsValueType: true, IsEnum: false, Namespace: "Test.Uapi" } && type.DeclaringType?.Name != "shapes_layout").SelectMany(ForgottenBits));
    }

    private static IEnumerable<string> KeysOf(string facts) => FactsReader.Read(facts).Set.Facts
        .Where(fact => fact is RecordFact or FieldFact)
        .Select(fact => fact.Key)
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>Bit-fields that do not give back what they were given: all ones, which are -1 where there is a sign, and then nothing.</summary>
    private static IEnumerable<string> ForgottenBits(Type type)
    {
        foreach (PropertyInfo property in type.GetProperties())
        {
            object record = Activator.CreateInstance(type)!;
            bool isSigned = property.PropertyType == typeof(sbyte) || property.PropertyType == typeof(short) || property.PropertyType == typeof(int) || property.PropertyType == typeof(long);
            property.SetValue(record, isSigned ? Number(-1, property) : property.PropertyType.GetField("MaxValue")!.GetValue(null)!);
            object ones = property.GetValue(record)!;
            property.SetValue(record, Number(0, property));
            object none = property.GetValue(record)!;
            bool keptOnes = isSigned ? ones.Equals(Number(-1, property)) : System.Numerics.BitOperations.PopCount(Convert.ToUInt64(ones, CultureInfo.InvariantCulture) + 1) <= 1 && !ones.Equals(none);
            if (!keptOnes || !none.Equals(Number(0, property)))
                yield return $"{type.FullName}.{property.Name}: {ones}, {none}";
        }
    }

    private static object Number(int value, PropertyInfo property) => Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture);
}
