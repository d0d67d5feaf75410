// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>What kernel-doc names, and how C# documentation refers to it.</summary>
internal sealed class ReferenceParser(UnitModel unit, NameParser names, bool hasBase)
{
    private readonly Dictionary<string, string> _references = [];

    public IReadOnlyDictionary<string, string> All => _references;

    public void AddConstant(string name) => _references[name] = $"{unit.Class}.{CSharpName.Escape(name)}";

    public void AddCall(CallShape call)
    {
        AddConstant(call.NumberName);
        if (CrefOf(call) is { } cref)
            _references[call.Name + "()"] = cref;
    }

    public void AddEnum(EnumShape shape)
    {
        string path = names.PathOf(shape.Fact);
        _references["enum " + shape.Fact.Name] = path;
        foreach ((Fact value, decimal _) in shape.Values)
            _references[value.Member!] = $"{path}.{CSharpName.Escape(value.Member!)}";
    }

    public void AddRecord(RecordShape shape)
    {
        string path = names.PathOf(shape.Fact);
        _references["struct " + shape.Fact.Name] = path;
        foreach (string field in shape.Fields.Select(field => field.Name).Concat(shape.BitFields.Select(bit => bit.Name)).Concat(shape.Flexible.Select(field => field.Name)))
            _references[$"struct {shape.Fact.Name}.{field}"] = $"{path}.{CSharpName.Escape(field)}";
    }

    /// <summary>The stub with its parameters, since it may have overloads; null if documentation cannot name one of their types.</summary>
    public string? CrefOf(CallShape call)
    {
        var types = call.Parameters.Select(parameter => parameter.Type.Name).ToList();
        if (hasBase)
            types.Insert(0, "int");
        return types.Any(type => type.IndexOf('<') >= 0) ? null : $"{unit.CallsClass}.{CSharpName.Escape(call.Name)}({string.Join(", ", types)})";
    }
}
