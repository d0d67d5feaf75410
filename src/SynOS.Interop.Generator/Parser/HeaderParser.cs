// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>A facts file to the model of its header: reads the parts, settles names among them, then renders documentation.</summary>
internal static class HeaderParser
{
    public static HeaderModel Parse(FactsInput input)
    {
        FactsFile file = FactsParser.Parse(input);
        UnitModel unit = UnitOf(input, file);
        if (!IsNamespace(input.Namespace))
            return Refused(input, unit, "Namespace", input.Namespace, "a C# namespace");
        Fact? origin = null;
        if (input.SyscallBase.Length > 0 && (!file.Facts.TryGetValue("const " + input.SyscallBase, out origin) || !ConstantParser.IsInt(origin)))
            return Refused(input, unit, "SyscallBase", input.SyscallBase, "the name of an int constant of the header");

        var names = new NameParser(file);
        var types = new CTypeParser(file);
        var enums = new EnumParser(file, names, types).ParseAll();
        var records = new RecordParser(file, names, types).ParseAll();
        (records, enums) = WithOuter(names, types, records, enums);
        var callParser = new CallParser(file, types);
        var calls = file.OfKind("call").Select(callParser.Parse).OfType<CallShape>().Where(names.Accepts).ToList();
        var constantParser = new ConstantParser(file, types);
        var constants = file.OfKind("const").Where(names.AcceptsConstant)
            .Select(fact => (Fact: fact, Code: constantParser.Parse(fact)))
            .Where(constant => constant.Code is not null)
            .ToList();

        var references = new ReferenceParser(unit, names, origin is not null);
        constants.ForEach(constant => references.AddConstant(constant.Fact.Name));
        calls.ForEach(references.AddCall);
        foreach (EnumShape shape in enums)
            references.AddEnum(shape);
        foreach (RecordShape shape in records)
            references.AddRecord(shape);

        var documented = new DocumentedParser(file, unit, references, origin);
        var nested = records.ToLookup(shape => OuterKey(names, shape.Fact) ?? "");
        var nestedEnums = enums.ToLookup(shape => OuterKey(names, shape.Fact) ?? "");
        var models = new RecordModelParser(file, unit, names, types, references, nested, nestedEnums);
        return new HeaderModel(
            input.Path,
            unit,
            new(TypesOf(file, nested[""].Select(shape => shape.Fact).Concat(nestedEnums[""].Select(shape => shape.Fact)))),
            new(nestedEnums[""].Select(models.Enum)),
            new(nested[""].Select(models.Record)),
            new(constants.Select(constant => documented.Constant(constant.Fact, constant.Code!.Value.Declaration, constant.Code!.Value.Assignment))
                .Concat(calls.Select(documented.Number)).OrderBy(constant => constant.Name, StringComparer.Ordinal)),
            new(calls.Select(documented.Call)),
            new(file.Diagnostics));
    }

    /// <summary>Drops what is nested in a record that was left out: it has no name without it.</summary>
    private static (List<RecordShape> Records, List<EnumShape> Enums) WithOuter(
        NameParser names, CTypeParser types, IReadOnlyList<RecordShape> records, IReadOnlyList<EnumShape> enums)
    {
        var kept = new HashSet<string>();
        foreach (RecordShape shape in records.OrderBy(shape => shape.Fact.Name.Length))
        {
            if (OuterKey(names, shape.Fact) is not { } outer || kept.Contains(outer))
                kept.Add(shape.Key);
            else
                types.Emitted.Remove(shape.Key);
        }

        var keptEnums = enums.Where(shape => OuterKey(names, shape.Fact) is not { } outer || kept.Contains(outer)).ToList();
        foreach (EnumShape shape in enums.Except(keptEnums))
            types.Emitted.Remove(shape.Fact.Key);
        return ([.. records.Where(shape => kept.Contains(shape.Key))], keptEnums);
    }

    private static string? OuterKey(NameParser names, Fact fact) => CSharpName.Outer(fact.Name) is { } outer ? names.OuterOf(outer)?.Key : null;

    private static IEnumerable<TypeModel> TypesOf(FactsFile file, IEnumerable<Fact> facts)
    {
        var lines = file.Facts.Values.Where(fact => fact.Kind is "struct" or "union" or "enum")
            .ToLookup(fact => Regex.Replace(fact.Owner, "::.*", ""), fact => $"{fact.Key} {fact.Value} @{fact.Targets}");
        return facts.OrderBy(fact => fact.Name, StringComparer.Ordinal).Select(fact => new TypeModel(
            CSharpName.Escape(fact.Name),
            fact.Key,
            string.Join("\n", lines[fact.Name].OrderBy(line => line, StringComparer.Ordinal)),
            fact.IsExtern,
            file.PlaceOf(fact)));
    }

    private static UnitModel UnitOf(FactsInput input, FactsFile file)
    {
        // Not Path's methods: on some runtimes they throw for what a facts file may hold.
        string path = file.Header ?? input.Path;
        string name = Regex.Replace(path.Substring(path.LastIndexOfAny(['/', '\\']) + 1), @"\.[^.]*$", "");
        string identifier = Regex.Replace(name, "[^A-Za-z0-9_]", "_");
        if (identifier.Length == 0 || char.IsDigit(identifier[0]))
            identifier = "_" + identifier;
        var unit = new UnitModel(KernelDocParser.EscapeXml(file.Header ?? name + ".h"), CSharpName.Escape(identifier), input.Namespace);

        // linux/taskstats.h has a struct taskstats, which has the better right to the name.
        var taken = new HashSet<string>(file.Facts.Values.Where(fact => fact.Kind is not ("errno" or "typedef")).Select(fact => CSharpName.Escape(fact.Owner)));
        while (taken.Contains(unit.Class) || taken.Contains(unit.CallsClass) || taken.Contains(unit.LayoutClass))
            unit = unit with { Class = unit.Class.TrimStart('@') + "_h" };
        return unit;
    }

    private static bool IsNamespace(string name) => name.Split('.').All(part =>
        SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None);

    private static HeaderModel Refused(FactsInput input, UnitModel unit, string option, string value, string expected)
    {
        var diagnostic = new DiagnosticModel(GeneratorDiagnostics.BadOption, new LocationModel(input.Path, 0, 0, 0), option, value, expected);
        return new HeaderModel(input.Path, unit, default, default, default, default, default, new([diagnostic]));
    }
}
