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
        UnitModel unit = UnitOf(input, file.Header);
        if (!IsNamespace(input.Namespace))
            return Refused(input, unit, "Namespace", input.Namespace, "a C# namespace");
        Fact? origin = null;
        if (input.SyscallBase.Length > 0 && (!file.Facts.TryGetValue("const " + input.SyscallBase, out origin) || !ConstantParser.IsInt(origin)))
            return Refused(input, unit, "SyscallBase", input.SyscallBase, "the name of an int constant of the header");

        // A member is left out with its owner, which is reported.
        foreach (Fact fact in file.Facts.Values.Where(fact => fact.Kind is not ("struct" or "const" or "call")))
        {
            bool isMember = fact.Name.IndexOf('.') is var dot and > 0 && file.Facts.ContainsKey($"{fact.Kind} {fact.Name.Substring(0, dot)}");
            if (!isMember)
                file.Report(GeneratorDiagnostics.NotExpressible, fact, fact.Key, $"'{fact.Kind}'");
        }

        var names = new NameParser(file, unit);
        var shapes = new StructParser(file).ParseAll().Where(names.Accepts).ToList();
        var accepted = new HashSet<string>(shapes.Select(shape => shape.Name));
        var callParser = new CallParser(file, accepted);
        var calls = file.OfKind("call").Select(callParser.Parse).OfType<CallShape>().Where(names.Accepts).ToList();
        var constants = file.OfKind("const").Where(names.AcceptsConstant)
            .Select(fact => (Fact: fact, Code: ConstantParser.Parse(file, fact)))
            .Where(constant => constant.Code is not null)
            .Select(constant => (constant.Fact, constant.Code!.Value.Declaration, constant.Code!.Value.Assignment))
            .ToList();

        var models = new DocumentedParser(file, unit, shapes, calls, constants.Select(constant => constant.Fact.Name));
        return new HeaderModel(
            input.Path,
            unit,
            new(shapes.Select(models.Struct)),
            new(constants.Select(constant => models.Constant(constant.Fact, constant.Declaration, constant.Assignment))
                .Concat(calls.Select(models.Number)).OrderBy(constant => constant.Name, StringComparer.Ordinal)),
            new(calls.Select(call => models.Call(call, origin?.Name))),
            new(file.Diagnostics));
    }

    private static UnitModel UnitOf(FactsInput input, string? header)
    {
        // Not Path's methods: on some runtimes they throw for what a facts file may hold.
        string file = header ?? input.Path;
        string name = Regex.Replace(file.Substring(file.LastIndexOfAny(['/', '\\']) + 1), @"\.[^.]*$", "");
        string identifier = Regex.Replace(name, "[^A-Za-z0-9_]", "_");
        if (identifier.Length == 0 || char.IsDigit(identifier[0]))
            identifier = "_" + identifier;
        return new UnitModel(header ?? name + ".h", CTypeParser.Escape(identifier), input.Namespace);
    }

    private static bool IsNamespace(string name) => name.Split('.').All(part =>
        SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None);

    private static HeaderModel Refused(FactsInput input, UnitModel unit, string option, string value, string expected)
    {
        var diagnostic = new DiagnosticModel(GeneratorDiagnostics.BadOption, new LocationModel(input.Path, 0, 0, 0), option, value, expected);
        return new HeaderModel(input.Path, unit, default, default, default, new([diagnostic]));
    }
}
