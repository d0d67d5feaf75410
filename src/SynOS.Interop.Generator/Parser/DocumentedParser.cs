// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>The last step of parsing: shapes become models with rendered documentation, now that every emitted name is known.</summary>
internal sealed class DocumentedParser(
    FactsFile file, UnitModel unit, IReadOnlyList<StructShape> structs, IReadOnlyList<CallShape> calls, IEnumerable<string> constants)
{
    private readonly KernelDocParser _docs = new(References(unit, structs, calls, constants));

    public StructModel Struct(StructShape shape) => new(
        shape.Name,
        shape.Size,
        shape.Align,
        new(shape.Fields.Select(field => Field(shape, field))),
        _docs.Parse(file.DocOf("struct " + shape.Name), $"<c>struct {shape.Name}</c> of <c>{unit.Header}</c>."));

    public ConstantModel Constant(Fact fact, string declaration, string assignment) => new(
        fact.Name,
        declaration,
        assignment,
        _docs.Parse(file.DocOf(fact.Key), $"<c>{fact.Name}</c> of <c>{unit.Header}</c>."));

    /// <summary>The constant of a call's number.</summary>
    public ConstantModel Number(CallShape call) => new(
        call.NumberName,
        "public const int",
        $" = {call.Number.ToString(CultureInfo.InvariantCulture)};",
        new DocModel($"Number of <see cref=\"{unit.CallsClass}.{CTypeParser.Escape(call.Name)}\"/>.", default));

    public CallModel Call(CallShape call, string? origin)
    {
        var names = new HashSet<string>(call.Parameters.Select(parameter => parameter.Name));
        string number = $"{unit.Class}.{call.NumberName}";
        return new CallModel(
            call.Name,
            origin is null ? number : $"{number} - {unit.Class}.{CTypeParser.Escape(origin)}",
            origin is not null,
            call.ReturnType,
            new(call.Parameters.Select(parameter => new ParameterModel(
                parameter.Name,
                parameter.Type,
                parameter.Direction,
                _docs.Parse(file.DocOf($"call {call.Name}.{parameter.Name}"), $"<c>{parameter.Name}</c> of the C prototype.", names)))),
            _docs.Parse(file.DocOf("call " + call.Name), $"System call <c>{call.Name}</c> of <c>{unit.Header}</c>.", names),
            new(_docs.ParseBlocks(file.DocOf($"call {call.Name}.returns"), names)));
    }

    private FieldModel Field(StructShape shape, FieldShape field) => new(
        field.Name,
        field.Type.Name,
        field.Type.Length,
        field.Spelling,
        field.Offset,
        field.Size,
        _docs.Parse(file.DocOf(field.Fact.Key), $"<c>{field.Name}</c> of <c>struct {shape.Name}</c>."));

    private static Dictionary<string, string> References(
        UnitModel unit, IReadOnlyList<StructShape> structs, IReadOnlyList<CallShape> calls, IEnumerable<string> constants)
    {
        var references = new Dictionary<string, string>();
        foreach (string constant in constants.Concat(calls.Select(call => call.NumberName)))
            references[constant] = $"{unit.Class}.{CTypeParser.Escape(constant)}";
        foreach (CallShape call in calls)
            references[call.Name + "()"] = $"{unit.CallsClass}.{CTypeParser.Escape(call.Name)}";
        foreach (StructShape shape in structs)
        {
            string name = CTypeParser.Escape(shape.Name);
            references["struct " + shape.Name] = name;
            foreach (FieldShape field in shape.Fields)
                references[$"struct {shape.Name}.{field.Name}"] = $"{name}.{CTypeParser.Escape(field.Name)}";
        }

        return references;
    }
}
