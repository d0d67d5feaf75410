// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Types;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>A facts file to the model of its header: binds the parts to C# types, settles names among them, then binds documentation.</summary>
internal static class HeaderBinder
{
    public static HeaderModel Bind(FactsInput input)
    {
        FactsFile file = FactsFile.Read(input);
        UnitModel unit = UnitOf(input, file);
        if (!IsNamespace(input.Namespace))
            return Refused(input, unit, "Namespace", input.Namespace, "a C# namespace");
        ConstantFact? origin = file.Find<ConstantFact>(ConstantFact.KeyOf(input.SyscallBase));
        if (input.SyscallBase.Length > 0 && origin?.Type != CType.Int)
            return Refused(input, unit, "SyscallBase", input.SyscallBase, "the name of an int constant of the header");

        var names = new NameBinder(file);
        var types = new TypeBinder(file.Types);
        var enums = new EnumBinder(file, names, types).BindAll();
        var records = new RecordBinder(file, names, types).BindAll();
        (records, enums) = WithOuter(names, types, records, enums);
        var callBinder = new CallBinder(file, types);
        var calls = file.All<CallFact>().Select(callBinder.Bind).OfType<CallShape>().Where(names.Accepts).ToList();
        var constantBinder = new ConstantBinder(file, types);
        var constants = file.All<ConstantFact>().Where(names.Accepts)
            .Select(fact => (Fact: fact, Value: constantBinder.Bind(fact)))
            .Where(constant => constant.Value is not null)
            .ToList();

        var references = new ReferenceBinder(names, origin is not null);
        constants.ForEach(constant => references.AddConstant(constant.Fact.Name));
        calls.ForEach(references.AddCall);
        foreach (EnumShape shape in enums)
            references.AddEnum(shape);
        foreach (RecordShape shape in records)
            references.AddRecord(shape);

        var nested = records.ToLookup(shape => OuterKey(names, shape.Fact.Name) ?? "");
        var nestedEnums = enums.ToLookup(shape => OuterKey(names, shape.Fact.Name) ?? "");
        var models = new ModelBinder(file, names, types, references, origin?.Name, nested, nestedEnums);
        return new HeaderModel(
            input.Path,
            unit,
            new(SharedTypes(file, nested[""], nestedEnums[""])),
            new(nestedEnums[""].Select(models.Enum)),
            new(nested[""].Select(models.Record)),
            new(constants.Select(constant => models.Constant(constant.Fact, constant.Value!))
                .Concat(calls.Select(models.Number)).OrderBy(constant => constant.Name, StringComparer.Ordinal)),
            new(calls.Select(models.Call)),
            new(file.Diagnostics));
    }

    /// <summary>Drops what is nested in a record that was left out: it has no name without it.</summary>
    private static (List<RecordShape> Records, List<EnumShape> Enums) WithOuter(
        NameBinder names, TypeBinder types, IReadOnlyList<RecordShape> records, IReadOnlyList<EnumShape> enums)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (RecordShape shape in records.OrderBy(shape => shape.Fact.Name.Length))
        {
            if (OuterKey(names, shape.Fact.Name) is not { } outer || kept.Contains(outer))
                kept.Add(shape.Key);
            else
                types.Emitted.Remove(shape.Key);
        }

        var keptEnums = enums.Where(shape => OuterKey(names, shape.Fact.Name) is not { } outer || kept.Contains(outer)).ToList();
        foreach (EnumShape shape in enums.Except(keptEnums))
            types.Emitted.Remove(shape.Fact.Key);
        return ([.. records.Where(shape => kept.Contains(shape.Key))], keptEnums);
    }

    private static string? OuterKey(NameBinder names, string name) => CName.Outer(name) is { } outer ? names.OuterOf(outer)?.Key : null;

    private static IEnumerable<SharedTypeModel> SharedTypes(FactsFile file, IEnumerable<RecordShape> records, IEnumerable<EnumShape> enums)
    {
        var lines = file.All<Fact>().Select(fact => (Name: OutermostOf(fact), Line: $"{fact.Body} @{fact.Targets.ToString()}")).Where(line => line.Name is not null)
            .ToLookup(line => line.Name, line => line.Line, StringComparer.Ordinal);
        return records.Select(shape => (shape.Fact.Name, Fact: (Fact)shape.Fact)).Concat(enums.Select(shape => (shape.Fact.Name, Fact: (Fact)shape.Fact)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => new SharedTypeModel(type.Name, type.Fact.Key, string.Join("\n", lines[type.Name]), type.Fact.IsExtern, file.PlaceOf(type.Fact)));
    }

    /// <summary>Name of the type that a fact says something of, with what is nested in it; null if it is about no type.</summary>
    private static string? OutermostOf(Fact fact) => fact switch
    {
        RecordFact record => CName.Outermost(record.Name),
        FieldFact field => CName.Outermost(field.Record),
        EnumFact @enum => CName.Outermost(@enum.Name),
        EnumeratorFact value => CName.Outermost(value.Enum),
        _ => null,
    };

    private static UnitModel UnitOf(FactsInput input, FactsFile file)
    {
        // Not Path's methods: on some runtimes they throw for what a facts file may hold.
        string path = file.Header ?? input.Path;
        string name = Regex.Replace(path.Substring(path.LastIndexOfAny(['/', '\\']) + 1), @"\.[^.]*$", "");
        string identifier = Regex.Replace(name, "[^A-Za-z0-9_]", "_");
        if (identifier.Length == 0 || char.IsDigit(identifier[0]))
            identifier = "_" + identifier;
        var unit = new UnitModel(file.Header ?? name + ".h", identifier, input.Namespace);

        // linux/taskstats.h has a struct taskstats, which has the better right to the name.
        var taken = new HashSet<string>(file.All<Fact>().Select(NameOf).OfType<string>(), StringComparer.Ordinal);
        while (taken.Contains(unit.Class) || taken.Contains(unit.CallsClass) || taken.Contains(unit.LayoutClass))
            unit = unit with { Class = unit.Class + "_h" };
        return unit;
    }

    private static string? NameOf(Fact fact) => fact switch
    {
        CallFact call => call.Name,
        ConstantFact constant => constant.Name,
        RecordFact record => record.Name,
        EnumFact @enum => @enum.Name,
        _ => null,
    };

    private static bool IsNamespace(string name) => name.Split('.').All(part =>
        SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None);

    private static HeaderModel Refused(FactsInput input, UnitModel unit, string option, string value, string expected)
    {
        var diagnostic = new DiagnosticModel(GeneratorDiagnostics.BadOption, new LocationModel(input.Path, 0, 0, 0), option, value, expected);
        return new HeaderModel(input.Path, unit, default, default, default, default, default, new([diagnostic]));
    }
}
