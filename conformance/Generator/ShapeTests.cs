// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Reflection;
using CsCheck;
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

        Assert.Empty(probes.Where(probe => probe.Measured != probe.Expected));
        Assert.Equal(KeysOf(facts), probes.Select(probe => probe.Fact).Distinct().Order(StringComparer.Ordinal));
        Assert.All(emitted.Assembly.GetTypes().Where(type => type is { IsValueType: true, IsNested: false, IsEnum: false }), BitFieldsKeepTheirValues);
    }

    private static IEnumerable<string> KeysOf(string facts) => facts.Split('\n')
        .Where(line => line.StartsWith("struct ", StringComparison.Ordinal) || line.StartsWith("union ", StringComparison.Ordinal))
        .Select(line => string.Join(' ', line.Split(' ').Take(2)))
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>Each bit-field gives back what it was given: all ones are -1 where there is a sign, and clearing it again leaves nothing.</summary>
    private static void BitFieldsKeepTheirValues(Type type)
    {
        foreach (PropertyInfo property in type.GetProperties())
        {
            object record = Activator.CreateInstance(type)!;
            bool isSigned = property.PropertyType == typeof(sbyte) || property.PropertyType == typeof(short) || property.PropertyType == typeof(int) || property.PropertyType == typeof(long);
            object ones = isSigned ? Convert.ChangeType(-1, property.PropertyType, CultureInfo.InvariantCulture) : property.PropertyType.GetField("MaxValue")!.GetValue(null)!;
            property.SetValue(record, ones);
            object read = property.GetValue(record)!;
            Assert.True(isSigned ? read.Equals(ones) : Convert.ToUInt64(read, CultureInfo.InvariantCulture) != 0, $"{type.Name}.{property.Name} gives {read}");
            property.SetValue(record, Convert.ChangeType(0, property.PropertyType, CultureInfo.InvariantCulture));
            Assert.Equal(Activator.CreateInstance(type), record);
        }
    }
}
