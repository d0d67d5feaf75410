// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>The last step of parsing constants and calls: they become models with rendered documentation, now that every emitted name is known.</summary>
internal sealed class DocumentedParser(FactsFile file, UnitModel unit, ReferenceParser references, Fact? origin)
{
    private static readonly Regex LengthName = new("(len|length|size|count|bytes|nr|n)$", RegexOptions.IgnoreCase);

    private readonly KernelDocParser _docs = new(references.All);
    private readonly ILookup<string, Fact> _errors = file.OfKind("errno").ToLookup(fact => fact.Owner);

    public ConstantModel Constant(Fact fact, string declaration, string assignment) => new(
        fact.Name,
        declaration,
        assignment,
        Limited(_docs.Parse(file.DocOf(fact.Key), $"<c>{fact.Name}</c> of <c>{unit.Header}</c>."), fact.Targets));

    /// <summary>The constant of a call's number.</summary>
    public ConstantModel Number(CallShape call) => new(
        call.NumberName,
        "public const int",
        $" = {call.Number.ToString(CultureInfo.InvariantCulture)};",
        new DocModel(references.CrefOf(call) is { } cref ? $"Number of <see cref=\"{cref}\"/>." : $"Number of <c>{call.Name}</c>.", default));

    public CallModel Call(CallShape call)
    {
        var names = new HashSet<string>(call.Parameters.Select(parameter => parameter.Name));
        // Inside the stub a parameter hides what else has its name.
        string constants = names.Contains(unit.Class.TrimStart('@')) ? $"global::{unit.Namespace}.{unit.Class}" : unit.Class;
        string number = $"{constants}.{call.NumberName}";
        return new CallModel(
            call.Name,
            origin is null ? number : $"{number} - {constants}.{CSharpName.Escape(origin.Name)}",
            origin is not null,
            call.ReturnType,
            new(call.Parameters.Select((parameter, index) => new ParameterModel(
                parameter.Name,
                parameter.Type.Name,
                parameter.Direction,
                FormOf(call.Parameters, index),
                _docs.Parse(file.DocOf($"call {call.Name}.{parameter.Name}"), $"<c>{parameter.Name}</c> of the C prototype.", names)))),
            Limited(_docs.Parse(file.DocOf("call " + call.Name), $"System call <c>{call.Name}</c> of <c>{unit.Header}</c>.", names), call.Fact.Targets),
            new(_docs.ParseBlocks(file.DocOf($"call {call.Name}.returns"), names).Concat(Errors(call))));
    }

    /// <summary>Adds where it holds, if that is not everywhere.</summary>
    public static DocModel Limited(DocModel doc, string targets) => targets.Length == 0
        ? doc
        : doc with { Remarks = new([.. doc.Remarks, $"Holds for {targets.Replace(",", ", ")}."]) };

    /// <summary>The errors that are facts, but not in the text about the result.</summary>
    private IEnumerable<string> Errors(CallShape call)
    {
        string text = file.DocOf($"call {call.Name}.returns");
        var errors = _errors[call.Name].Where(fact => !Regex.IsMatch(text, $@"\b{fact.Member}\b")).Select(fact => $"<c>{fact.Member}</c>").ToList();
        return errors.Count == 0 ? [] : ["Documented errors: " + string.Join(", ", errors) + "."];
    }

    private static ParameterForm FormOf(IReadOnlyList<ParameterShape> parameters, int index)
    {
        if (index > 0 && IsBuffer(parameters, index - 1))
            return ParameterForm.Length;
        if (IsBuffer(parameters, index))
            return ParameterForm.Bytes;
        CType type = parameters[index].Type;

        // A lone pointer to bytes may point at many, and only the caller knows how many.
        bool isReference = type is { IsPointer: true } && Regex.IsMatch(type.Name, @"^[^*<]+\*$") && type.Name is not ("void*" or "byte*" or "sbyte*");
        return isReference ? ParameterForm.Reference : ParameterForm.Raw;
    }

    /// <summary>Bytes, followed by how many there are.</summary>
    private static bool IsBuffer(IReadOnlyList<ParameterShape> parameters, int index) =>
        index + 1 < parameters.Count
        && parameters[index].Type.Name is "void*" or "byte*" or "sbyte*"
        && parameters[index + 1] is { Direction: "in", Type: { IsInteger: true, Refers: null, Size: >= 4 } } length
        && LengthName.IsMatch(length.Name);
}
